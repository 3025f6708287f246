/**
 * Every unit the product knows, and the look-ups over them. The lexicons are in the `units-*.ts` files, a line a unit.
 * Sources of the factors: NIST Special Publication 811 (2008) appendix B, and the UCUM tables.
 */

import { pluralUnit, spellings, type UnitLine } from './unit-line';
import * as energy from './units-energy';
import * as matter from './units-matter';
import * as other from './units-other';
import * as space from './units-space';
import * as time from './units-time';

const BY_DIMENSION = {
  length: space.LENGTH,
  area: space.AREA,
  volume: space.VOLUME,
  mass: matter.MASS,
  mixture: matter.MIXTURE,
  density: matter.DENSITY,
  molarity: matter.MOLARITY,
  emissions: matter.EMISSIONS,
  cargo: matter.CARGO,
  container: matter.CONTAINER,
  tonnage: matter.TONNAGE,
  time: time.TIME,
  speed: time.SPEED,
  mach: time.MACH,
  frequency: time.FREQUENCY,
  acceleration: time.ACCELERATION,
  flow: time.FLOW,
  energy: energy.ENERGY,
  power: energy.POWER,
  'apparent power': energy.APPARENT_POWER,
  pressure: energy.PRESSURE,
  force: energy.FORCE,
  torque: energy.TORQUE,
  current: energy.CURRENT,
  voltage: energy.VOLTAGE,
  charge: energy.CHARGE,
  resistance: energy.RESISTANCE,
  dose: energy.DOSE,
  'absorbed dose': energy.ABSORBED,
  radioactivity: energy.RADIOACTIVITY,
  temperature: other.TEMPERATURE,
  angle: other.ANGLE,
  data: other.DATA,
  bandwidth: other.BANDWIDTH,
  pixels: other.PIXELS,
  'luminous flux': other.LUMINOUS_FLUX,
  illuminance: other.ILLUMINANCE,
  luminance: other.LUMINANCE,
  'luminous intensity': other.LUMINOUS_INTENSITY,
  sound: other.SOUND,
  'drug units': other.DRUG_UNITS,
  'fuel economy': other.FUEL_ECONOMY,
  'fuel use': other.FUEL_USE,
  share: other.SHARE,
  points: other.POINTS,
  multiple: other.MULTIPLE,
} as const satisfies Record<string, readonly UnitLine[]>;

/** What a unit measures; only units of one dimension convert into each other. */
export type Dimension = keyof typeof BY_DIMENSION;

export interface Unit {
  /** UCUM, or the product's own code in braces. */
  readonly code: string;
  /** English singular, American spelling: "square mile". */
  readonly name: string;
  readonly plural: string;
  readonly dimension: Dimension;
  /** In the dimension's base: value × factor + offset. Exact: a decimal ("1609.344") or a fraction ("5/9"). */
  readonly factor: string;
  /** "0" for all but Celsius and Fahrenheit. */
  readonly offset: string;
  /** What the text leaves open: a bare "ton" is one of these codes. Empty where the code says it all. */
  readonly oneOf: readonly string[];
  /** Lower case, singular and plural, both spellings; look up in lower case with hyphens as spaces. */
  readonly words: readonly string[];
  /** Abbreviations; case matters; a closing full stop is left to the reader. */
  readonly symbols: readonly string[];
  /** Symbols that are also words or letters ("in", "m", "C"): believe them glued to digits or with support. */
  readonly weak: readonly string[];
}

/** Units whose kind the text leaves open, likeliest first. */
const ONE_OF: Readonly<Record<string, readonly string[]>> = {
  '{ton}': ['t', '[ston_av]', '[lton_av]'],
  '{dwt}': ['t', '[lton_av]'],
};

/**
 * Unit words that more often count or name things ("three bars", "two chains", "most are"): read as a unit only with a
 * decimal, a multiplier, or another unit beside them.
 */
export const WEAK_UNIT_WORDS: ReadonlySet<string> = new Set(
  (
    'are ares bar bars bit bits chain chains cord cords cup cups dram drams fold gig gigs grain grains gray grays hand hands ' +
    'league leagues meg megs mu nit nits peck pecks quad quads rai rem rems rod rods thou thous atmosphere atmospheres'
  ).split(' '),
);

const parts = (text: string | undefined) => (text === undefined || text === '' ? [] : text.split('|'));

function readLine(dimension: Dimension, [code, name, factor, words, symbols, weak]: UnitLine): Unit {
  return {
    code,
    name,
    plural: /^(?:thousand|million|billion|trillion) /.test(name) ? name : pluralUnit(name),
    dimension,
    factor,
    offset: other.OFFSETS[code] ?? '0',
    oneOf: ONE_OF[code] ?? [],
    words: spellings(name, words ?? ''),
    symbols: parts(symbols),
    weak: parts(weak),
  };
}

export const UNITS: readonly Unit[] = Object.entries(BY_DIMENSION).flatMap(([dimension, lines]) =>
  (lines as readonly UnitLine[]).map((line) => readLine(dimension as Dimension, line)),
);

function index(keys: (unit: Unit) => readonly string[]): ReadonlyMap<string, Unit> {
  const found = new Map<string, Unit>();
  for (const unit of UNITS) for (const key of keys(unit)) if (!found.has(key)) found.set(key, unit);
  return found;
}

/** By UCUM code. */
export const UNIT_BY_CODE = index((unit) => [unit.code]);
/** By name or alias, in lower case with hyphens as spaces: "square miles", "kilometre". */
export const UNIT_BY_WORD = index((unit) => unit.words);
/** By abbreviation as written: "MW", "sq mi", "°C". */
export const UNIT_BY_SYMBOL = index((unit) => unit.symbols);
/** By an abbreviation that is also a word or a letter: "in", "m", "C". */
export const UNIT_BY_WEAK_SYMBOL = index((unit) => unit.weak);
