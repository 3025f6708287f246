import type { Amount } from '../figures/figure';
import { floatsOf } from '../figures/value';
import { aboutFigure } from '../frames/frame-words';
import type { FigureInContext } from '../frames/in-context';
import type { Attribution, Link, Named, Period, Said, Worthiness } from '../frames/parts';
import type { JsonBytes } from './json-bytes';

/**
 * Figures as a JSON array, each as JSON.stringify would write it, with its value as a float (or two, or null) added and its frame
 * as a line, `about`. Its
 * `direction` is the way the text states, and `directionOf` what went that way: a change, or the level it led to.
 */
export function writeFigures(out: JsonBytes, figures: readonly FigureInContext[]): void {
  out.ascii('[');
  for (let i = 0; i < figures.length; i++) {
    if (i > 0) out.ascii(',');
    writeFigure(out, figures[i] as FigureInContext);
  }
  out.ascii(']');
}

function writeFigure(out: JsonBytes, f: FigureInContext): void {
  writePlace(out, f);
  writeReading(out, f);
  writeContext(out, f);
  textField(out, ',"about":', f.frame === null ? null : aboutFigure(f.frame));
  field(out, ',"value":', floatsOf(f), writeFloats);
  out.ascii('}');
}

function textField(out: JsonBytes, name: string, value: string | null): void {
  out.ascii(name);
  out.string(value);
}

function numberField(out: JsonBytes, name: string, value: number): void {
  out.ascii(name);
  out.number(value);
}

function field<T>(out: JsonBytes, name: string, value: T | null, write: (out: JsonBytes, value: T) => void): void {
  out.ascii(name);
  if (value === null) out.ascii('null');
  else write(out, value);
}

function writePlace(out: JsonBytes, f: FigureInContext): void {
  numberField(out, '{"start":', f.start);
  numberField(out, ',"end":', f.end);
  numberField(out, ',"quoteStart":', f.quoteStart);
  numberField(out, ',"quoteEnd":', f.quoteEnd);
}

function writeReading(out: JsonBytes, f: FigureInContext): void {
  textField(out, ',"kind":', f.kind);
  textField(out, ',"status":', f.status);
  textField(out, ',"lane":', f.lane);
  textField(out, ',"reason":', f.reason);
  field(out, ',"amount":', f.amount, writeAmount);
  field(out, ',"high":', f.high, writeAmount);
  textField(out, ',"comparator":', f.comparator);
  textField(out, ',"hedge":', f.hedge);
  textField(out, ',"direction":', f.direction ?? f.movement);
  textField(out, ',"directionOf":', directionOf(f));
  textField(out, ',"unit":', f.unit);
  textField(out, ',"unitName":', f.unitName);
  textField(out, ',"unitText":', f.unitText);
  textField(out, ',"per":', f.per);
  textField(out, ',"display":', f.display);
}

/** The figure with a direction is the change, the one with a movement the level that was reached. */
export function directionOf({ direction, movement }: FigureInContext): 'change' | 'level' | null {
  if (direction !== null) return 'change';
  return movement === null ? null : 'level';
}

function writeContext(out: JsonBytes, f: FigureInContext): void {
  numberField(out, ',"sentence":{"start":', f.sentence.start);
  numberField(out, ',"end":', f.sentence.end);
  field(out, '},"subject":', f.subject, writeNamed);
  field(out, ',"ofWhat":', f.ofWhat, writeNamed);
  field(out, ',"origin":', f.origin, writeNamed);
  field(out, ',"destination":', f.destination, writeNamed);
  textField(out, ',"role":', f.role);
  textField(out, ',"sureness":', f.sureness);
  field(out, ',"place":', f.place, writeSaid);
  field(out, ',"period":', f.period, writePeriod);
  field(out, ',"base":', f.base, writePeriod);
  field(out, ',"attribution":', f.attribution, writeAttribution);
  out.ascii(',"links":[');
  writeLinks(out, f.links);
  out.ascii('],"worthiness":');
  writeWorthiness(out, f.worthiness);
}

function writeAmount(out: JsonBytes, amount: Amount): void {
  textField(out, '{"written":', amount.written);
  textField(out, ',"times":', amount.times);
  textField(out, ',"over":', amount.over);
  out.ascii(amount.words ? ',"words":true}' : ',"words":false}');
}

function writeSaid(out: JsonBytes, said: Said): void {
  openSaid(out, said);
  writeStretch(out, said);
  out.ascii('}');
}

function writeNamed(out: JsonBytes, named: Named): void {
  openSaid(out, named);
  writeStretch(out, named);
  textField(out, ',"head":', named.head);
  out.ascii('}');
}

function writePeriod(out: JsonBytes, period: Period): void {
  openSaid(out, period);
  writeStretch(out, period);
  textField(out, ',"from":', period.from);
  textField(out, ',"to":', period.to);
  out.ascii('}');
}

function writeAttribution(out: JsonBytes, attribution: Attribution): void {
  openSaid(out, attribution);
  textField(out, ',"who":', attribution.who);
  writeStretch(out, attribution);
  out.ascii(attribution.quoted ? ',"quoted":true}' : ',"quoted":false}');
}

function openSaid(out: JsonBytes, said: Said): void {
  textField(out, '{"text":', said.text);
}

function writeStretch(out: JsonBytes, { start, end, certainty }: Said): void {
  numberField(out, ',"start":', start);
  numberField(out, ',"end":', end);
  numberField(out, ',"certainty":', certainty);
}

function writeLinks(out: JsonBytes, links: readonly Link[]): void {
  for (let i = 0; i < links.length; i++) {
    const { relation, figure } = links[i] as Link;
    out.ascii(i === 0 ? '{"relation":' : ',{"relation":');
    out.string(relation);
    out.ascii(',"figure":');
    out.number(figure);
    out.ascii('}');
  }
}

function writeWorthiness(out: JsonBytes, { score, reasons }: Worthiness): void {
  numberField(out, '{"score":', score);
  out.ascii(',"reasons":[');
  for (let i = 0; i < reasons.length; i++) {
    if (i > 0) out.ascii(',');
    out.string(reasons[i] as string);
  }
  out.ascii(']}');
}

function writeFloats(out: JsonBytes, floats: number | readonly [number, number]): void {
  if (typeof floats === 'number') {
    out.number(floats);
    return;
  }
  numberField(out, '[', floats[0]);
  numberField(out, ',', floats[1]);
  out.ascii(']');
}
