import { describe, expect, it } from 'vitest';
import {
  AMBIGUOUS_NAMES,
  CURRENCIES,
  CURRENCY_BY_CODE,
  CURRENCY_BY_PREFIX,
  CURRENCY_BY_WORD,
  MINOR_UNITS,
} from '@/lib/core/figures/currencies';
import { parseExact } from '@/lib/core/figures/exact';
import { pluralUnit } from '@/lib/core/figures/unit-line';
import {
  UNIT_BY_CODE,
  UNIT_BY_SYMBOL,
  UNIT_BY_WEAK_SYMBOL,
  UNIT_BY_WORD,
  UNITS,
  WEAK_UNIT_WORDS,
} from '@/lib/core/figures/units';

const twice = (keys: readonly string[]) => keys.filter((key, at) => keys.indexOf(key) !== at);

describe('the unit lexicon', () => {
  it('holds at least 250 units, each code once', () => {
    expect(UNITS.length).toBeGreaterThanOrEqual(250);
    expect(twice(UNITS.map(({ code }) => code))).toEqual([]);
  });

  it('gives no word and no symbol to two units', () => {
    expect(twice(UNITS.flatMap(({ words }) => words))).toEqual([]);
    expect(twice(UNITS.flatMap(({ symbols, weak }) => [...symbols, ...weak]))).toEqual([]);
  });

  it('writes every factor and offset exactly', () => {
    for (const { factor, offset } of UNITS) {
      expect(parseExact(factor), factor).not.toBeNull();
      expect(parseExact(offset), offset).not.toBeNull();
    }
  });

  it.each([
    ['mile', 'miles'],
    ['square foot', 'square feet'],
    ['inch', 'inches'],
    ['mile per hour', 'miles per hour'],
    ['foot per second', 'feet per second'],
    ['degree Celsius', 'degrees Celsius'],
    ['barrel of oil equivalent', 'barrels of oil equivalent'],
    ['hertz', 'hertz'],
    ['horsepower', 'horsepower'],
    ['century', 'centuries'],
    ['pound-force', 'pounds-force'],
    ['kilowatt-hour', 'kilowatt-hours'],
    ['percent', 'percent'],
    ['stone', 'stone'],
  ])('one %s, two %s', (one, many) => {
    expect(pluralUnit(one)).toBe(many);
  });

  it('reads both spellings, hyphens as spaces, and minds the case of symbols', () => {
    expect(UNIT_BY_WORD.get('kilometres')?.code).toBe('km');
    expect(UNIT_BY_WORD.get('kilowatt hours')?.code).toBe('kW.h');
    expect(UNIT_BY_WORD.get('tonnes')?.code).toBe('t');
    expect(UNIT_BY_WORD.get('tons')?.code).toBe('{ton}');
    expect(UNIT_BY_WORD.get('miles an hour')?.code).toBe('[mi_i]/h');
    expect(UNIT_BY_SYMBOL.get('MW')?.code).toBe('MW');
    expect(UNIT_BY_SYMBOL.get('mW')?.code).toBe('mW');
    expect(UNIT_BY_SYMBOL.get('sq mi')?.code).toBe('[mi_i]2');
    expect(UNIT_BY_SYMBOL.get('Mb')?.code).toBe('Mbit');
    expect(UNIT_BY_SYMBOL.get('MB')?.code).toBe('MBy');
    expect(UNIT_BY_SYMBOL.has('in')).toBe(false);
    expect(UNIT_BY_WEAK_SYMBOL.get('in')?.code).toBe('[in_i]');
  });

  it('knows what a bare ton may be', () => {
    expect(UNIT_BY_CODE.get('{ton}')?.oneOf).toEqual(['t', '[ston_av]', '[lton_av]']);
  });

  it('marks as weak only words it has', () => {
    for (const word of WEAK_UNIT_WORDS) expect(UNIT_BY_WORD.has(word), word).toBe(true);
  });
});

describe('the currencies', () => {
  it('are at least sixty, each code once, and no prefix twice', () => {
    expect(CURRENCIES.length).toBeGreaterThanOrEqual(60);
    expect(twice(CURRENCIES.map(({ code }) => code))).toEqual([]);
    expect(twice(CURRENCIES.flatMap(({ before }) => before))).toEqual([]);
  });

  it('share no full name', () => {
    expect(twice(CURRENCIES.flatMap(({ words }) => words))).toEqual([]);
  });

  it.each([
    ['$', 'USD'],
    ['US$', 'USD'],
    ['HK$', 'HKD'],
    ['C$', 'CAD'],
    ['R$', 'BRL'],
    ['NT$', 'TWD'],
    ['£', 'GBP'],
    ['€', 'EUR'],
    ['Rs', 'INR'],
    ['RM', 'MYR'],
  ])('%s stands for %s', (symbol, code) => {
    expect(CURRENCY_BY_PREFIX.get(symbol)?.code).toBe(code);
  });

  it.each([
    ['dollars', 'USD'],
    ['hong kong dollars', 'HKD'],
    ['pound', 'GBP'],
    ['pesos', 'MXN'],
    ['yuan', 'CNY'],
    ['swedish kronor', 'SEK'],
    ['francs', 'CHF'],
    ['roubles', 'RUB'],
    ['reais', 'BRL'],
    ['euros', 'EUR'],
  ])('%s are read as %s', (word, code) => {
    expect(CURRENCY_BY_WORD.get(word)?.code).toBe(code);
  });

  it('lists for every shared name currencies that exist, the assumed one first', () => {
    for (const [name, codes] of Object.entries(AMBIGUOUS_NAMES)) {
      for (const code of codes) expect(CURRENCY_BY_CODE.has(code), `${name} ${code}`).toBe(true);
      expect(CURRENCY_BY_WORD.get(name)?.code).toBe(codes[0]);
    }
  });

  it('has minor units with a whole ratio', () => {
    for (const { minor, code } of CURRENCIES) expect(Number.isInteger(Number(minor.per)), code).toBe(true);
    expect(MINOR_UNITS.map(({ code }) => code)).toEqual(['cent', 'kopeck', 'paisa', 'penny']);
  });
});
