import type { Tokens } from '../text/tokens';
import { PhraseIndex } from './phrase-index';
import { UNITS, type Unit, WEAK_UNIT_WORDS } from './units';
import { lexicon, UNIT } from './vocabulary';

export interface UnitName {
  readonly unit: Unit;
  /** Also a common word or letter: believed only with support. */
  readonly weak: boolean;
  /** An abbreviation, not a word. */
  readonly symbol: boolean;
}

const index = new PhraseIndex<UnitName>(lexicon, UNIT);

for (const unit of UNITS) {
  for (const words of unit.words) {
    index.add(words, { unit, weak: WEAK_UNIT_WORDS.has(words), symbol: false }, false);
  }
  for (const symbol of unit.symbols) {
    index.add(symbol, { unit, weak: false, symbol: true }, true);
    if (/^[a-z]{3,}$/i.test(symbol)) index.add(symbol, { unit, weak: false, symbol: true }, false);
  }
  for (const symbol of unit.weak) index.add(symbol, { unit, weak: true, symbol: true }, true);
}

/** The unit whose name or symbol begins at a token; `unitEnd()` then says where it ends. */
export function matchUnit(t: Tokens, at: number): UnitName | null {
  return index.match(t, at);
}

export function unitEnd(): number {
  return index.to;
}
