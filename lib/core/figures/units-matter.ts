/** Mass (base kg), amounts in mixtures, emissions (base t CO₂e), cargo (base TEU). NIST SP 811 and UCUM, exact. */
import type { UnitLine } from './unit-line';

export const MASS: readonly UnitLine[] = [
  ['kg', 'kilogram', '1', 'kilo|kilogramme', 'kg|kgs|Kg|KG'],
  ['g', 'gram', '0.001', 'gramme', 'gm|gms', 'g'],
  ['mg', 'milligram', '0.000001', 'milligramme', 'mg'],
  ['ug', 'microgram', '0.000000001', 'microgramme', 'μg|µg|ug|mcg'],
  ['ng', 'nanogram', '0.000000000001', '', 'ng'],
  ['t', 'metric ton', '1000', 'tonne|metric tonne', 'mt|MT', 't'],
  ['kt', 'kiloton', '1000000', 'kilotonne|thousand metric tons', 'kt'],
  ['Mt', 'megaton', '1000000000', 'megatonne|million metric tons', 'Mt|mmt|MMT'],
  ['Gt', 'gigaton', '1000000000000', 'gigatonne|billion metric tons', 'Gt'],
  ['{ton}', 'ton', '1000', '', ''],
  ['[ston_av]', 'short ton', '907.18474', 'US ton|U.S. ton|American ton|net ton', ''],
  ['[lton_av]', 'long ton', '1016.0469088', 'imperial ton|UK ton|British ton', ''],
  ['{dwt}', 'deadweight ton', '1000', 'deadweight tonne|dead-weight ton', 'DWT|dwt'],
  ['[lb_av]', 'pound', '0.45359237', 'pound-mass|pound of weight', 'lb|lbs|LB|LBS'],
  ['{klb}', 'thousand pounds', '453.59237', '', 'klb|klbs'],
  ['[oz_av]', 'ounce', '0.028349523125', '', 'oz'],
  ['[dr_av]', 'dram', '0.0017718451953125', '', ''],
  ['[gr]', 'grain', '0.00006479891', '', ''],
  ['[stone_av]', 'stone', '6.35029318', '', '', 'st'],
  ['[scwt_av]', 'hundredweight', '45.359237', 'short hundredweight|US hundredweight', 'cwt'],
  ['[lcwt_av]', 'long hundredweight', '50.80234544', 'imperial hundredweight', ''],
  ['[oz_tr]', 'troy ounce', '0.0311034768', 'fine ounce|ounce of gold|ounce of silver', 'ozt|oz t|toz'],
  ['{koz}', 'thousand troy ounces', '31.1034768', '', 'koz'],
  ['{Moz}', 'million troy ounces', '31103.4768', '', 'Moz'],
  ['[lb_tr]', 'troy pound', '0.3732417216', '', ''],
  ['[pwt_tr]', 'pennyweight', '0.00155517384', '', ''],
  ['[car_m]', 'carat', '0.0002', '', '', 'ct|cts'],
  ['{quintal}', 'quintal', '100', '', 'qtl'],
  ['{tola}', 'tola', '0.0116638038', '', ''],
  ['{catty}', 'catty', '0.60478982', '', ''],
  ['{jin}', 'Chinese jin', '0.5', '', ''],
  ['u', 'dalton', '0.00000000000000000000000000166053906892', '', ''],
];

/** Base: 1 (a share of the same stuff). */
export const MIXTURE: readonly UnitLine[] = [
  ['[ppm]', 'part per million', '0.000001', '', 'ppm'],
  ['[ppb]', 'part per billion', '0.000000001', '', 'ppb'],
  ['[pptr]', 'part per trillion', '0.000000000001', '', ''],
];

/** Base: kg/m³. */
export const DENSITY: readonly UnitLine[] = [
  ['kg/m3', 'kilogram per cubic meter', '1', '', 'kg/m³|kg/m3'],
  ['g/L', 'gram per liter', '1', '', 'g/L|g/l'],
  ['g/cm3', 'gram per cubic centimeter', '1000', '', 'g/cm³|g/cm3|g/cc'],
  ['mg/L', 'milligram per liter', '0.001', '', 'mg/L|mg/l'],
  ['mg/dL', 'milligram per deciliter', '0.01', '', 'mg/dL|mg/dl'],
  ['ug/L', 'microgram per liter', '0.000001', '', 'μg/L|µg/L|ug/L|μg/l|µg/l'],
  ['ng/L', 'nanogram per liter', '0.000000001', '', 'ng/L|ng/l'],
  ['ng/mL', 'nanogram per milliliter', '0.000001', '', 'ng/mL|ng/ml'],
  ['mg/m3', 'milligram per cubic meter', '0.000001', '', 'mg/m³|mg/m3'],
  ['ug/m3', 'microgram per cubic meter', '0.000000001', '', 'μg/m³|µg/m³|ug/m3|μg/m3|µg/m3'],
];

/** Base: mol/m³. */
export const MOLARITY: readonly UnitLine[] = [
  ['mmol/L', 'millimole per liter', '1', '', 'mmol/L|mmol/l'],
  ['mol/L', 'mole per liter', '1000', '', 'mol/L|mol/l'],
];

/** Base: t CO₂e. Carbon dioxide itself counts as its own equivalent. */
export const EMISSIONS: readonly UnitLine[] = [
  [
    '{tCO2e}',
    'metric ton of CO2 equivalent',
    '1',
    'tonne of CO2 equivalent|ton of CO2 equivalent',
    'tCO2e|tCO2|tCO₂e|tCO₂',
  ],
  ['{kgCO2e}', 'kilogram of CO2 equivalent', '0.001', '', 'kgCO2e|kgCO2|kgCO₂e|kgCO₂'],
  ['{ktCO2e}', 'kiloton of CO2 equivalent', '1000', '', 'ktCO2e|ktCO2|ktCO₂e'],
  ['{MtCO2e}', 'megaton of CO2 equivalent', '1000000', 'million tonnes of CO2 equivalent', 'MtCO2e|MtCO2|MtCO₂e|MtCO₂'],
  [
    '{GtCO2e}',
    'gigaton of CO2 equivalent',
    '1000000000',
    'billion tonnes of CO2 equivalent',
    'GtCO2e|GtCO2|GtCO₂e|GtCO₂',
  ],
];

/** Base: TEU. A container of no stated length is counted apart. */
export const CARGO: readonly UnitLine[] = [
  [
    '{TEU}',
    'TEU',
    '1',
    'twenty-foot equivalent unit|20-foot equivalent unit|twenty-foot container|20-foot container',
    'TEUs|teu|teus',
  ],
  [
    '{FEU}',
    'FEU',
    '2',
    'forty-foot equivalent unit|40-foot equivalent unit|forty-foot container|40-foot container',
    'FEUs|feu|feus',
  ],
];

/** Base: one container. */
export const CONTAINER: readonly UnitLine[] = [
  ['{container}', 'container', '1', 'shipping container|cargo container', ''],
];

/** Base: gross tonnage, a measure of a ship's volume that is not a mass. */
export const TONNAGE: readonly UnitLine[] = [
  ['{GT}', 'gross tonnage', '1', 'gross ton|gross register ton|gross registered ton', 'GRT|grt', 'GT'],
];
