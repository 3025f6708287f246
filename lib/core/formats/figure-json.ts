import type { Amount, Attribution, FigureInContext, Link, Period, Said, Worthiness } from '../figures/figure';
import { floatsOf } from '../figures/value';
import type { JsonBytes } from './json-bytes';

/**
 * Figures as a JSON array, each as JSON.stringify would write it, with its value as a float (or two, or null) added. Its
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
  out.ascii(',"value":');
  orNull(out, floatsOf(f), writeFloats);
  out.ascii('}');
}

function orNull<T>(out: JsonBytes, value: T | null, write: (out: JsonBytes, value: T) => void): void {
  if (value === null) out.ascii('null');
  else write(out, value);
}

function writePlace(out: JsonBytes, f: FigureInContext): void {
  out.ascii('{"start":');
  out.number(f.start);
  out.ascii(',"end":');
  out.number(f.end);
  out.ascii(',"quoteStart":');
  out.number(f.quoteStart);
  out.ascii(',"quoteEnd":');
  out.number(f.quoteEnd);
}

function writeReading(out: JsonBytes, f: FigureInContext): void {
  out.ascii(',"kind":');
  out.string(f.kind);
  out.ascii(',"status":');
  out.string(f.status);
  out.ascii(',"lane":');
  out.string(f.lane);
  out.ascii(',"reason":');
  out.string(f.reason);
  out.ascii(',"amount":');
  orNull(out, f.amount, writeAmount);
  out.ascii(',"high":');
  orNull(out, f.high, writeAmount);
  out.ascii(',"comparator":');
  out.string(f.comparator);
  out.ascii(',"hedge":');
  out.string(f.hedge);
  out.ascii(',"direction":');
  out.string(f.direction ?? f.movement);
  out.ascii(',"directionOf":');
  out.string(directionOf(f));
  out.ascii(',"unit":');
  out.string(f.unit);
  out.ascii(',"unitName":');
  out.string(f.unitName);
  out.ascii(',"unitText":');
  out.string(f.unitText);
  out.ascii(',"per":');
  out.string(f.per);
  out.ascii(',"display":');
  out.string(f.display);
}

/** The figure with a direction is the change, the one with a movement the level that was reached. */
export function directionOf({ direction, movement }: FigureInContext): 'change' | 'level' | null {
  if (direction !== null) return 'change';
  return movement === null ? null : 'level';
}

function writeContext(out: JsonBytes, f: FigureInContext): void {
  out.ascii(',"sentence":{"start":');
  out.number(f.sentence.start);
  out.ascii(',"end":');
  out.number(f.sentence.end);
  out.ascii('},"subject":');
  orNull(out, f.subject, writeSaid);
  out.ascii(',"ofWhat":');
  orNull(out, f.ofWhat, writeSaid);
  out.ascii(',"place":');
  orNull(out, f.place, writeSaid);
  out.ascii(',"period":');
  orNull(out, f.period, writePeriod);
  out.ascii(',"base":');
  orNull(out, f.base, writePeriod);
  out.ascii(',"attribution":');
  orNull(out, f.attribution, writeAttribution);
  out.ascii(',"links":[');
  writeLinks(out, f.links);
  out.ascii('],"worthiness":');
  writeWorthiness(out, f.worthiness);
}

function writeAmount(out: JsonBytes, amount: Amount): void {
  out.ascii('{"written":');
  out.string(amount.written);
  out.ascii(',"times":');
  out.string(amount.times);
  out.ascii(',"over":');
  out.string(amount.over);
  out.ascii(amount.words ? ',"words":true}' : ',"words":false}');
}

function writeSaid(out: JsonBytes, said: Said): void {
  openSaid(out, said);
  writeStretch(out, said);
  out.ascii('}');
}

function writePeriod(out: JsonBytes, period: Period): void {
  openSaid(out, period);
  writeStretch(out, period);
  out.ascii(',"from":');
  out.string(period.from);
  out.ascii(',"to":');
  out.string(period.to);
  out.ascii('}');
}

function writeAttribution(out: JsonBytes, attribution: Attribution): void {
  openSaid(out, attribution);
  out.ascii(',"who":');
  out.string(attribution.who);
  writeStretch(out, attribution);
  out.ascii(attribution.quoted ? ',"quoted":true}' : ',"quoted":false}');
}

function openSaid(out: JsonBytes, said: Said): void {
  out.ascii('{"text":');
  out.string(said.text);
}

function writeStretch(out: JsonBytes, { start, end, certainty }: Said): void {
  out.ascii(',"start":');
  out.number(start);
  out.ascii(',"end":');
  out.number(end);
  out.ascii(',"certainty":');
  out.number(certainty);
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
  out.ascii('{"score":');
  out.number(score);
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
  out.ascii('[');
  out.number(floats[0]);
  out.ascii(',');
  out.number(floats[1]);
  out.ascii(']');
}
