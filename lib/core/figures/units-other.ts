/** Temperature (base K), angle, data, light, sound, fuel economy, shares. NIST SP 811 and UCUM, exact. */
import type { UnitLine } from './unit-line';

/** Kelvin = value × factor + offset; the offsets stand in `OFFSETS`. */
export const TEMPERATURE: readonly UnitLine[] = [
  ['K', 'kelvin', '1', 'degree kelvin', '', 'K'],
  ['Cel', 'degree Celsius', '1', 'degree centigrade|degree C|celsius|centigrade', '°C|° C|ºC|℃|deg C|degC', 'C'],
  ['[degF]', 'degree Fahrenheit', '5/9', 'degree F|fahrenheit', '°F|° F|ºF|℉|deg F|degF', 'F'],
  ['[degR]', 'degree Rankine', '5/9', '', '°R'],
];

/** A zero that is not the base's zero, as exact text in the base unit. */
export const OFFSETS: Readonly<Record<string, string>> = { Cel: '273.15', '[degF]': '45967/180' };

/** "Degree" alone may be an angle or a temperature. Base: degree. */
export const ANGLE: readonly UnitLine[] = [
  ['deg', 'degree', '1', '', '°|º', 'deg'],
  ["'", 'arcminute', '1/60', 'minute of arc', 'arcmin'],
  ["''", 'arcsecond', '1/3600', 'second of arc', 'arcsec'],
];

/** Base: byte. Prefixes are decimal, as SI has them; the binary ones have names of their own. */
export const DATA: readonly UnitLine[] = [
  ['By', 'byte', '1', '', '', 'B'],
  ['kBy', 'kilobyte', '1000', '', 'kB|KB'],
  ['MBy', 'megabyte', '1000000', 'meg', 'MB'],
  ['GBy', 'gigabyte', '1000000000', 'gig', 'GB'],
  ['TBy', 'terabyte', '1000000000000', '', 'TB'],
  ['PBy', 'petabyte', '1000000000000000', '', 'PB'],
  ['EBy', 'exabyte', '1000000000000000000', '', 'EB'],
  ['ZBy', 'zettabyte', '1000000000000000000000', '', 'ZB'],
  ['KiBy', 'kibibyte', '1024', '', 'KiB'],
  ['MiBy', 'mebibyte', '1048576', '', 'MiB'],
  ['GiBy', 'gibibyte', '1073741824', '', 'GiB'],
  ['TiBy', 'tebibyte', '1099511627776', '', 'TiB'],
  ['bit', 'bit', '1/8', '', ''],
  ['kbit', 'kilobit', '125', '', 'kbit|Kbit'],
  ['Mbit', 'megabit', '125000', '', 'Mbit|Mb'],
  ['Gbit', 'gigabit', '125000000', '', 'Gbit|Gb'],
  ['Tbit', 'terabit', '125000000000', '', 'Tbit|Tb'],
];

/** Base: byte per second. */
export const BANDWIDTH: readonly UnitLine[] = [
  ['bit/s', 'bit per second', '1/8', '', 'bit/s'],
  ['kbit/s', 'kilobit per second', '125', 'kilobit a second', 'kbps|Kbps|kbit/s'],
  ['Mbit/s', 'megabit per second', '125000', 'megabit a second', 'Mbps|mbps|Mbit/s|Mb/s'],
  ['Gbit/s', 'gigabit per second', '125000000', 'gigabit a second', 'Gbps|gbps|Gbit/s|Gb/s'],
  ['Tbit/s', 'terabit per second', '125000000000', 'terabit a second', 'Tbps|Tbit/s'],
  ['MBy/s', 'megabyte per second', '1000000', 'megabyte a second', 'MB/s|MBps'],
  ['GBy/s', 'gigabyte per second', '1000000000', 'gigabyte a second', 'GB/s|GBps'],
];

export const PIXELS: readonly UnitLine[] = [
  ['{pixel}', 'pixel', '1', '', 'px'],
  ['{MP}', 'megapixel', '1000000', '', '', 'MP'],
];

export const LUMINOUS_FLUX: readonly UnitLine[] = [['lm', 'lumen', '1', '', 'lm']];
export const ILLUMINANCE: readonly UnitLine[] = [['lx', 'lux', '1', '', 'lx']];
export const LUMINANCE: readonly UnitLine[] = [['cd/m2', 'candela per square meter', '1', 'nit', 'cd/m²|cd/m2']];
export const LUMINOUS_INTENSITY: readonly UnitLine[] = [['cd', 'candela', '1', 'candlepower', '']];
export const SOUND: readonly UnitLine[] = [['dB', 'decibel', '1', '', 'dB|dBA|dB(A)']];
export const DRUG_UNITS: readonly UnitLine[] = [['[iU]', 'international unit', '1', '', 'IU']];

/** Distance on a volume, base m⁻². */
export const FUEL_ECONOMY: readonly UnitLine[] = [
  ['[mi_i]/[gal_us]', 'mile per gallon', '1609.344/0.003785411784', 'mile to the gallon|mile a gallon', 'mpg|MPG'],
  ['km/L', 'kilometer per liter', '1000000', 'kilometer a liter', 'km/L|km/l|kmpl'],
];

/** Volume on a distance, base L per 100 km: the reciprocal of fuel economy, so a dimension of its own. */
export const FUEL_USE: readonly UnitLine[] = [
  ['L/(100.km)', 'liter per 100 kilometers', '1', '', 'L/100km|L/100 km|l/100km|l/100 km'],
];

/** A share or a relative change. Base: 1. */
export const SHARE: readonly UnitLine[] = [
  ['%', 'percent', '0.01', 'per cent', '%|pct', 'pc'],
  ['[ppth]', 'per mille', '0.001', 'permille', '‰'],
];

/** A difference between two shares. Base: 1, but never mixed with a share. */
export const POINTS: readonly UnitLine[] = [
  ['[pp]', 'percentage point', '0.01', 'percent point|per cent point|percentage-point', 'pp|ppt|ppts|p.p.|pps'],
  ['bp', 'basis point', '0.0001', '', 'bp|bps'],
];

/** Doubled is 2 fold. Base: 1. */
export const MULTIPLE: readonly UnitLine[] = [['fold', 'fold', '1', '', '']];
