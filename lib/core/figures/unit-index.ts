import type { Tokens } from '../text/tokens';
import { PhraseIndex } from './phrase-index';
import { UNIT_BY_CODE, UNITS, type Unit, WEAK_UNIT_WORDS } from './units';
import { lexicon, UNIT } from './vocabulary';

export interface UnitName {
  readonly unit: Unit;
  /** Also a common word or letter: believed only with support. */
  readonly weak: boolean;
  /** An abbreviation, not a word. */
  readonly symbol: boolean;
}

/** Abbreviations that people write in any case; "GPA" is no gigapascal, so the others keep theirs. */
const ANY_CASE: ReadonlySet<string> = new Set(
  'mph kph kmph rpm bpm psi kwh mwh gwh twh mhz ghz khz kbps mbps gbps sqm bbl bbls lbs kms ppm ppb bpd btu teu mpg mah kmh'.split(
    ' ',
  ),
);

const index = new PhraseIndex<UnitName>(lexicon, UNIT);

for (const unit of UNITS) {
  for (const words of unit.words) {
    index.add(words, { unit, weak: WEAK_UNIT_WORDS.has(words), symbol: false }, false);
  }
  for (const symbol of unit.symbols) {
    index.add(symbol, { unit, weak: false, symbol: true }, true);
    if (ANY_CASE.has(symbol.toLowerCase())) index.add(symbol, { unit, weak: false, symbol: true }, false);
  }
  for (const symbol of unit.weak) index.add(symbol, { unit, weak: true, symbol: true }, true);
}

/** Spellings with stops, and misspellings common enough to know. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  '[mi_i]/h': ['m.p.h', 'mi.p.h'],
  'km/h': ['k.p.h'],
  '[mi_i]/[gal_us]': ['m.p.g'],
  Cel: ['celcius', 'degrees celcius', 'degrees c', 'deg c', 'centigrate'],
  '[degF]': ['degrees f', 'deg f', 'farenheit', 'degrees farenheit'],
  km2: ['km squared', 'square km'],
  m2: ['m squared', 'square m'],
  '[mi_i]2': ['square mi'],
  '[ft_i]2': ['square ft'],
  m3: ['cubic m'],
};
for (const [code, spellings] of Object.entries(MORE)) {
  const unit = UNIT_BY_CODE.get(code);
  for (const spelling of spellings)
    if (unit !== undefined) index.add(spelling, { unit, weak: false, symbol: false }, false);
}

/** The unit whose name or symbol begins at a token; `unitEnd()` then says where it ends. */
export function matchUnit(t: Tokens, at: number): UnitName | null {
  return index.match(t, at);
}

export function unitEnd(): number {
  return index.to;
}
