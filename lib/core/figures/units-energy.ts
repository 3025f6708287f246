/** Energy (base J), power (base W), pressure (base Pa), force, electricity, radiation. NIST SP 811 and UCUM, exact. */
import type { UnitLine } from './unit-line';

export const ENERGY: readonly UnitLine[] = [
  ['J', 'joule', '1', '', '', 'J'],
  ['kJ', 'kilojoule', '1000', '', 'kJ|KJ'],
  ['MJ', 'megajoule', '1000000', '', 'MJ'],
  ['GJ', 'gigajoule', '1000000000', '', 'GJ'],
  ['TJ', 'terajoule', '1000000000000', '', 'TJ'],
  ['PJ', 'petajoule', '1000000000000000', '', 'PJ'],
  ['EJ', 'exajoule', '1000000000000000000', '', 'EJ'],
  ['W.h', 'watt-hour', '3600', 'watt hour', 'Wh'],
  ['kW.h', 'kilowatt-hour', '3600000', 'kilowatt hour', 'kWh|kwh|KWh|KWH|kW·h|kW-h|kW h'],
  ['MW.h', 'megawatt-hour', '3600000000', 'megawatt hour', 'MWh|mwh|MWH|MW·h|MW h'],
  ['GW.h', 'gigawatt-hour', '3600000000000', 'gigawatt hour', 'GWh|gwh|GWH|GW·h|GW h'],
  ['TW.h', 'terawatt-hour', '3600000000000000', 'terawatt hour', 'TWh|twh|TWH|TW·h|TW h'],
  ['cal', 'small calorie', '4.184', 'gram calorie', ''],
  ['[Cal]', 'calorie', '4184', 'kilocalorie|food calorie', 'kcal|Cal|kcals'],
  ['[Btu_IT]', 'British thermal unit', '1055.05585262', '', 'BTU|Btu|btu|BTUs'],
  ['{MMBtu}', 'million British thermal units', '1055055852.62', 'dekatherm', 'MMBtu|mmBtu|mmbtu|MMBTU|mBtu|Dth|dth'],
  ['{therm}', 'therm', '105505585.262', '', 'thm'],
  ['{quad}', 'quad', '1055055852620000000', 'quadrillion British thermal units', ''],
  ['eV', 'electronvolt', '0.0000000000000000001602176634', 'electron-volt', 'eV'],
  ['keV', 'kiloelectronvolt', '0.0000000000000001602176634', '', 'keV'],
  ['MeV', 'megaelectronvolt', '0.0000000000001602176634', '', 'MeV'],
  ['GeV', 'gigaelectronvolt', '0.0000000001602176634', '', 'GeV'],
  ['TeV', 'teraelectronvolt', '0.0000001602176634', '', 'TeV'],
  ['erg', 'erg', '0.0000001', '', ''],
  ['{boe}', 'barrel of oil equivalent', '6119323945.196', '', 'boe|BOE'],
  ['{Mboe}', 'thousand barrels of oil equivalent', '6119323945196', '', 'kboe|Mboe|mboe'],
  ['{MMboe}', 'million barrels of oil equivalent', '6119323945196000', '', 'MMboe|mmboe'],
  ['{toe}', 'ton of oil equivalent', '41868000000', 'tonne of oil equivalent', 'toe|TOE'],
  ['{ktoe}', 'thousand tons of oil equivalent', '41868000000000', 'thousand tonnes of oil equivalent', 'ktoe'],
  ['{Mtoe}', 'million tons of oil equivalent', '41868000000000000', 'million tonnes of oil equivalent', 'Mtoe|mtoe'],
  ['{tce}', 'ton of coal equivalent', '29307600000', 'tonne of coal equivalent', 'tce'],
  ['{tTNT}', 'ton of TNT', '4184000000', 'tonne of TNT', ''],
  ['{ktTNT}', 'kiloton of TNT', '4184000000000', 'kilotonne of TNT', ''],
  ['{MtTNT}', 'megaton of TNT', '4184000000000000', 'megatonne of TNT', ''],
  ['[ft_i].[lbf_av]', 'foot-pound', '1.3558179483314004', 'foot-pound force', 'ft-lb|ft·lb|ft lbf|ft-lbs'],
];

export const POWER: readonly UnitLine[] = [
  ['W', 'watt', '1', '', '', 'W'],
  ['mW', 'milliwatt', '0.001', '', 'mW'],
  ['kW', 'kilowatt', '1000', '', 'kW|KW|kw'],
  ['MW', 'megawatt', '1000000', '', 'MW|Mw|mw'],
  ['GW', 'gigawatt', '1000000000', '', 'GW|Gw|gw'],
  ['TW', 'terawatt', '1000000000000', '', 'TW'],
  ['{kWp}', 'kilowatt peak', '1000', '', 'kWp'],
  ['{MWp}', 'megawatt peak', '1000000', '', 'MWp|MWdc|MWe|MWac'],
  ['{GWp}', 'gigawatt peak', '1000000000', '', 'GWp|GWdc|GWe|GWac'],
  ['[HP]', 'horsepower', '745.69987158227022', 'brake horsepower', 'hp|HP|bhp|BHP'],
  ['{PS}', 'metric horsepower', '735.49875', '', '', 'PS|cv'],
  ['[Btu_IT]/h', 'British thermal unit per hour', '1055.05585262/3600', '', 'BTU/h|Btu/h|BTU/hr'],
  ['{TR}', 'ton of refrigeration', '12660670.23144/3600', 'refrigeration ton', ''],
];

/** Base: V·A, which is not quite the watt. */
export const APPARENT_POWER: readonly UnitLine[] = [
  ['V.A', 'volt-ampere', '1', '', 'VA'],
  ['kV.A', 'kilovolt-ampere', '1000', '', 'kVA|KVA'],
  ['MV.A', 'megavolt-ampere', '1000000', '', 'MVA'],
];

export const PRESSURE: readonly UnitLine[] = [
  ['Pa', 'pascal', '1', '', 'Pa'],
  ['hPa', 'hectopascal', '100', '', 'hPa'],
  ['kPa', 'kilopascal', '1000', '', 'kPa'],
  ['MPa', 'megapascal', '1000000', '', 'MPa'],
  ['GPa', 'gigapascal', '1000000000', '', 'GPa'],
  ['bar', 'bar', '100000', '', 'barg'],
  ['mbar', 'millibar', '100', '', 'mbar|mb'],
  ['atm', 'standard atmosphere', '101325', 'atmosphere', 'atm'],
  ['[psi]', 'pound per square inch', '44482216152605/6451600000', 'pound-force per square inch', 'psi|PSI|psig|lb/in²'],
  ['mm[Hg]', 'millimeter of mercury', '133.322387415', '', 'mmHg|mm Hg'],
  ["[in_i'Hg]", 'inch of mercury', '3386.388640341', '', 'inHg|in Hg'],
  ['{Torr}', 'torr', '20265/152', '', 'Torr'],
];

export const FORCE: readonly UnitLine[] = [
  ['N', 'newton', '1', '', '', 'N'],
  ['kN', 'kilonewton', '1000', '', 'kN'],
  ['MN', 'meganewton', '1000000', '', 'MN'],
  ['[lbf_av]', 'pound-force', '4.4482216152605', 'pound of force|pound of thrust', 'lbf'],
  ['kgf', 'kilogram-force', '9.80665', '', 'kgf'],
];

export const TORQUE: readonly UnitLine[] = [
  ['N.m', 'newton-meter', '1', '', 'Nm|N·m|N-m'],
  ['{lbft}', 'pound-foot', '1.3558179483314004', '', 'lb-ft|lb·ft|lb ft|lbft'],
];

export const CURRENT: readonly UnitLine[] = [
  ['A', 'ampere', '1', 'amp', '', 'A'],
  ['mA', 'milliampere', '0.001', 'milliamp', 'mA'],
  ['kA', 'kiloampere', '1000', 'kiloamp', 'kA'],
];

export const VOLTAGE: readonly UnitLine[] = [
  ['V', 'volt', '1', '', '', 'V'],
  ['mV', 'millivolt', '0.001', '', 'mV'],
  ['kV', 'kilovolt', '1000', '', 'kV|KV'],
  ['MV', 'megavolt', '1000000', '', ''],
];

export const CHARGE: readonly UnitLine[] = [
  ['A.h', 'ampere-hour', '3600', 'amp-hour', 'Ah'],
  ['mA.h', 'milliampere-hour', '3.6', 'milliamp-hour', 'mAh'],
];

export const RESISTANCE: readonly UnitLine[] = [['Ohm', 'ohm', '1', '', 'Ω|Ω']];

/** Dose equivalent, base Sv. */
export const DOSE: readonly UnitLine[] = [
  ['Sv', 'sievert', '1', '', 'Sv'],
  ['mSv', 'millisievert', '0.001', '', 'mSv'],
  ['uSv', 'microsievert', '0.000001', '', 'μSv|µSv|uSv'],
  ['[REM]', 'rem', '0.01', '', ''],
];

/** Absorbed dose, base Gy. */
export const ABSORBED: readonly UnitLine[] = [
  ['Gy', 'gray', '1', '', 'Gy'],
  ['mGy', 'milligray', '0.001', '', 'mGy'],
];

export const RADIOACTIVITY: readonly UnitLine[] = [
  ['Bq', 'becquerel', '1', '', 'Bq'],
  ['kBq', 'kilobecquerel', '1000', '', 'kBq'],
  ['MBq', 'megabecquerel', '1000000', '', 'MBq'],
  ['TBq', 'terabecquerel', '1000000000000', '', 'TBq'],
  ['PBq', 'petabecquerel', '1000000000000000', '', 'PBq'],
  ['Ci', 'curie', '37000000000', '', 'Ci'],
];
