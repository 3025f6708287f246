/**
 * How one line of a unit lexicon is written and read. A new unit is one line in one of the `units-*.ts` files:
 *
 *     [code, name, factor, words, symbols, weak]
 *
 * - code: UCUM; in braces where UCUM has none
 * - name: English singular, American spelling; "-meter" and "-liter" also get their British spelling
 * - factor: value × factor = value in the dimension's base unit; an exact decimal or fraction ("5/9")
 * - words: further names in the singular, matched in any case, parted by "|"; plurals are derived
 * - symbols: abbreviations, case matters (MW is not mW), parted by "|", without a closing full stop
 * - weak: symbols that are also words or letters ("in", "m", "C"): believed only when glued to the digits or
 *   otherwise supported
 */
export type UnitLine = readonly [
  code: string,
  name: string,
  factor: string,
  words?: string,
  symbols?: string,
  weak?: string,
];

const IRREGULAR: Readonly<Record<string, string>> = {
  foot: 'feet',
  inch: 'inches',
  century: 'centuries',
  millennium: 'millennia',
  hertz: 'hertz',
  kilohertz: 'kilohertz',
  megahertz: 'megahertz',
  gigahertz: 'gigahertz',
  terahertz: 'terahertz',
  horsepower: 'horsepower',
  celsius: 'celsius',
  fahrenheit: 'fahrenheit',
  kelvin: 'kelvin',
  lux: 'lux',
  bar: 'bars',
  percent: 'percent',
  'per cent': 'per cent',
  mercury: 'mercury',
  stone: 'stone',
  gross: 'gross',
  equivalent: 'equivalent',
  tonnage: 'tonnage',
  mu: 'mu',
  rai: 'rai',
  mille: 'mille',
  mach: 'Mach',
  fold: 'fold',
  jin: 'jin',
  li: 'li',
  'pound-force': 'pounds-force',
  'kilogram-force': 'kilograms-force',
};

/** Where the head noun of a unit ends: "barrel of oil", "mile per hour", "degree Celsius", "kilowatt peak". */
// polynomial: input at most 80 characters, because it is given the names in our own table of units
const HEAD_END =
  /^(.+?)( (?:per|of|in|an|a) .+| celsius| fahrenheit| kelvin| rankine| peak| sterling| force| second squared)$/i;

/** "square foot" → "square feet", "mile per hour" → "miles per hour", "degree Celsius" → "degrees Celsius". */
export function pluralUnit(name: string): string {
  const tailed = HEAD_END.exec(name);
  if (tailed !== null) return pluralUnit(tailed[1] as string) + (tailed[2] as string);
  const cut = Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1;
  const last = name.slice(cut);
  const whole = IRREGULAR[name.toLowerCase()];
  if (whole !== undefined) return whole;
  const known = IRREGULAR[last.toLowerCase()];
  if (known !== undefined) return name.slice(0, cut) + known;
  if (/[^aeiou]y$/.test(last)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(last) ? `${name}es` : `${name}s`;
}

/** British beside American spelling, hyphens also as spaces, singular and plural; all in lower case. */
export function spellings(name: string, more: string): readonly string[] {
  const found = new Set<string>();
  for (const singular of more === '' ? [name] : [name, ...more.split('|')]) {
    for (const form of [singular, pluralUnit(singular)]) {
      for (const spelt of [form, form.replace(/meter/g, 'metre').replace(/liter/g, 'litre')]) {
        const low = spelt.toLowerCase();
        found.add(low);
        found.add(low.replaceAll('-', ' '));
      }
    }
  }
  return [...found];
}

/** Symbols of a squared unit: `sq('mi')` is "mi²|mi2|mi^2|sq mi|sq. mi|sqmi". */
export const sq = (symbol: string) => `${symbol}²|${symbol}2|${symbol}^2|sq ${symbol}|sq. ${symbol}|sq${symbol}`;

/** Symbols of a cubed unit. */
export const cu = (symbol: string) => `${symbol}³|${symbol}3|${symbol}^3|cu ${symbol}|cu. ${symbol}`;
