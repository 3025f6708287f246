/** Time (base s), speed (base m/s), frequency (base Hz), acceleration, flow. NIST SP 811 and UCUM, exact. */
import type { UnitLine } from './unit-line';

/** Months and years are UCUM's mean ones (a = 365.25 d, mo = a/12); between dates the calendar counts, see checks. */
export const TIME: readonly UnitLine[] = [
  ['s', 'second', '1', '', 'sec|secs', 's'],
  ['ms', 'millisecond', '0.001', '', 'ms|msec'],
  ['us', 'microsecond', '0.000001', '', 'μs|µs'],
  ['ns', 'nanosecond', '0.000000001', '', 'ns'],
  ['min', 'minute', '60', '', 'min|mins'],
  ['h', 'hour', '3600', '', 'hr|hrs', 'h'],
  ['d', 'day', '86400', '', '', 'd'],
  ['wk', 'week', '604800', '', 'wk|wks'],
  ['{fortnight}', 'fortnight', '1209600', '', ''],
  ['mo', 'month', '2629800', '', 'mo|mos|mths'],
  ['{quarter}', 'quarter', '7889400', '', ''],
  ['a', 'year', '31557600', 'annum', 'yr|yrs', 'y'],
  ['{decade}', 'decade', '315576000', '', ''],
  ['{century}', 'century', '3155760000', '', ''],
  ['{millennium}', 'millennium', '31557600000', '', ''],
];

export const SPEED: readonly UnitLine[] = [
  ['m/s', 'meter per second', '1', 'meter a second', 'm/s'],
  ['km/h', 'kilometer per hour', '5/18', 'kilometer an hour', 'km/h|kph|kmh|km/hr|kmph|KPH'],
  ['[mi_i]/h', 'mile per hour', '0.44704', 'mile an hour', 'mph|mi/h|MPH'],
  ['[kn_i]', 'knot', '463/900', '', 'kts|kn'],
  ['km/s', 'kilometer per second', '1000', 'kilometer a second', 'km/s'],
  ['cm/s', 'centimeter per second', '0.01', '', 'cm/s'],
  ['mm/a', 'millimeter per year', '1/31557600000', 'millimeter a year', 'mm/yr|mm/y'],
  ['cm/a', 'centimeter per year', '1/3155760000', 'centimeter a year', 'cm/yr|cm/y'],
  ['[ft_i]/s', 'foot per second', '0.3048', 'foot a second', 'ft/s'],
  ['[ft_i]/min', 'foot per minute', '0.00508', 'foot a minute', 'ft/min|fpm'],
  ['[mi_i]/s', 'mile per second', '1609.344', 'mile a second', 'mi/s'],
  ['m/min', 'meter per minute', '1/60', 'meter a minute', 'm/min'],
];

/** Base: Mach 1, which is no fixed speed. */
export const MACH: readonly UnitLine[] = [['{Mach}', 'Mach', '1', '', '']];

export const FREQUENCY: readonly UnitLine[] = [
  ['Hz', 'hertz', '1', 'cycle per second', 'Hz|hz'],
  ['kHz', 'kilohertz', '1000', '', 'kHz|KHz|khz'],
  ['MHz', 'megahertz', '1000000', '', 'MHz|Mhz|mhz'],
  ['GHz', 'gigahertz', '1000000000', '', 'GHz|Ghz|ghz'],
  ['THz', 'terahertz', '1000000000000', '', 'THz'],
  ['{rpm}', 'revolution per minute', '1/60', 'rotation per minute', 'rpm|RPM'],
  ['{bpm}', 'beat per minute', '1/60', 'beat a minute', 'bpm|BPM'],
];

export const ACCELERATION: readonly UnitLine[] = [
  ['m/s2', 'meter per second squared', '1', '', 'm/s²|m/s2|m/s^2'],
  ['[g]', 'standard gravity', '9.80665', 'g-force', ''],
];

/** Volume over time, base m³/s. */
export const FLOW: readonly UnitLine[] = [
  ['m3/s', 'cubic meter per second', '1', 'cubic meter a second|cumec', 'm³/s|m3/s'],
  ['m3/h', 'cubic meter per hour', '1/3600', '', 'm³/h|m3/h'],
  ['[ft_i]3/s', 'cubic foot per second', '0.028316846592', 'cubic foot a second|cusec', 'cfs|ft³/s|ft3/s'],
  ['[ft_i]3/min', 'cubic foot per minute', '0.0004719474432', '', 'cfm'],
  ['L/s', 'liter per second', '0.001', 'liter a second', 'L/s|l/s'],
  ['L/min', 'liter per minute', '1/60000', 'liter a minute', 'L/min|l/min|lpm'],
  ['ML/d', 'megaliter per day', '1/86.4', 'megaliter a day', 'ML/d|ML/day'],
  ['[gal_us]/min', 'gallon per minute', '0.0000630901964', 'gallon a minute', 'gpm'],
  ['{mgd}', 'million gallons per day', '3785.411784/86400', 'million gallons a day', 'mgd|MGD'],
  ['[bbl_us]/d', 'barrel per day', '0.158987294928/86400', 'barrel a day', 'bpd|b/d|bbl/d|bbls/d|bopd'],
  ['{kb/d}', 'thousand barrels per day', '158.987294928/86400', 'thousand barrels a day', 'kb/d|kbd|kbpd|mbpd'],
  ['{mb/d}', 'million barrels per day', '158987.294928/86400', 'million barrels a day', 'mb/d|mmb/d|mmbpd|MMbpd|mbd'],
];
