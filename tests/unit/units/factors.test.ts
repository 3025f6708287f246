import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertUnits } from '@/lib/core/checks/convert';
import { compareExact, exact, subtract, toDecimal, toText } from '@/lib/core/figures/exact';
import { UNIT_BY_CODE, UNITS } from '@/lib/core/figures/units';

/**
 * Factors worked out here from their definitions (metric prefixes, the 1959 inch and pound, the US gallon of 231 cubic
 * inches, the standard gravity), apart from the lexicon: [value, from, to, expected], exact.
 */
const inch = 254n; // in hundredths of a millimeter
const DEFINED: readonly (readonly [string, string, string, string])[] = [
  ['1', '[ft_i]', 'mm', `${(12n * inch) / 10n}.8`],
  ['1', '[yd_i]', '[in_i]', '36'],
  ['1', '[mi_i]', '[ft_i]', '5280'],
  ['1', '[mi_i]', 'm', '1609.344'],
  ['1', '[nmi_i]', 'm', '1852'],
  ['1', '[fth_i]', '[ft_i]', '6'],
  ['1', '[mi_us]', '[ft_us]', '5280'],
  ['1', '[fur_us]', '[ft_us]', '660'],
  ['1', '[ch_us]', '[ft_us]', '66'],
  ['1', '[rd_us]', '[ft_us]', '16.5'],
  ['3937', '[ft_us]', 'm', '1200'],
  ['1', '[hd_i]', '[in_i]', '4'],
  ['1', '{league}', '[mi_i]', '3'],
  ['1', '[mi_i]2', '[ft_i]2', `${5280 * 5280}`],
  ['1', '[ft_i]2', '[in_i]2', '144'],
  ['1', '[yd_i]2', '[ft_i]2', '9'],
  ['1', 'har', 'm2', '10000'],
  ['1', 'km2', 'har', '100'],
  ['640', '[acr_us]', 'm2', toText(exact(`${6336000n * 6336000n}/${3937n * 3937n}`))],
  ['1', '{township}', '[mi_i]2', '36'],
  ['1', '[ft_i]3', '[in_i]3', '1728'],
  ['1', '[yd_i]3', '[ft_i]3', '27'],
  ['1', '[mi_i]3', '[ft_i]3', `${5280n ** 3n}`],
  ['1', '[gal_us]', '[in_i]3', '231'],
  ['1', '[gal_us]', '[qt_us]', '4'],
  ['1', '[qt_us]', '[pt_us]', '2'],
  ['1', '[pt_us]', '[cup_us]', '2'],
  ['1', '[cup_us]', '[foz_us]', '8'],
  ['1', '[foz_us]', '[tbs_us]', '2'],
  ['1', '[tbs_us]', '[tsp_us]', '3'],
  ['1', '[bbl_us]', '[gal_us]', '42'],
  ['1', '{beerbbl}', '[gal_us]', '31'],
  ['1', '[gal_br]', 'mL', '4546.09'],
  ['1', '[gal_br]', '[pt_br]', '8'],
  ['1', '[gal_br]', '[qt_br]', '4'],
  ['1', '[gal_br]', '[foz_br]', '160'],
  ['1', '[bu_br]', '[gal_br]', '8'],
  ['1', '[bu_us]', '[in_i]3', '2150.42'],
  ['4', '[pk_us]', '[bu_us]', '1'],
  ['1', '[crd_us]', '[ft_i]3', '128'],
  ['12', '[bf_i]', '[ft_i]3', '1'],
  ['1', '[acr_us].[ft_us]', 'm3', toText(exact(`${43560n * 1200n ** 3n}/${3937n ** 3n}`))],
  ['1', '[lb_av]', 'mg', '453592.37'],
  ['16', '[oz_av]', '[lb_av]', '1'],
  ['7000', '[gr]', '[lb_av]', '1'],
  ['1', '[oz_tr]', '[gr]', '480'],
  ['12', '[oz_tr]', '[lb_tr]', '1'],
  ['20', '[pwt_tr]', '[oz_tr]', '1'],
  ['16', '[dr_av]', '[oz_av]', '1'],
  ['1', '[stone_av]', '[lb_av]', '14'],
  ['1', '[ston_av]', '[lb_av]', '2000'],
  ['1', '[lton_av]', '[lb_av]', '2240'],
  ['1', '[lcwt_av]', '[lb_av]', '112'],
  ['1', '[scwt_av]', '[lb_av]', '100'],
  ['5', '[car_m]', 'g', '1'],
  ['1', 'Mt', 't', '1000000'],
  ['1', 'h', 'min', '60'],
  ['1', 'wk', 'h', '168'],
  ['1', 'a', 'd', '365.25'],
  ['12', 'mo', 'a', '1'],
  ['4', '{quarter}', 'a', '1'],
  ['1', 'm/s', 'km/h', '3.6'],
  ['1', '[mi_i]/h', 'km/h', '1.609344'],
  ['1', '[kn_i]', 'km/h', '1.852'],
  ['1', '[ft_i]/s', 'm/s', '0.3048'],
  ['60', '{rpm}', 'Hz', '1'],
  ['100', 'Cel', '[degF]', '212'],
  ['-40', 'Cel', '[degF]', '-40'],
  ['0', '[degF]', 'K', toText(exact('45967/180'))],
  ['32', '[degF]', 'Cel', '0'],
  ['1', 'kW.h', 'J', '3600000'],
  ['1', 'TW.h', 'PJ', '3.6'],
  ['1', '[Cal]', 'J', '4184'],
  ['1', '{therm}', '[Btu_IT]', '100000'],
  ['1', '{quad}', '{MMBtu}', '1000000000'],
  ['1', '{boe}', '[Btu_IT]', '5800000'],
  ['1', '{toe}', 'GJ', '41.868'],
  ['1', '{tTNT}', 'GJ', '4.184'],
  // 550 foot-pounds a second, with the pound's weight under standard gravity.
  ['1', '[HP]', 'W', toText(exact(`${550n * 3048n * 45359237n * 980665n}/${10000n * 100000000n * 100000n}`))],
  ['1', '{PS}', 'W', toText(exact(`${75n * 980665n}/100000`))],
  ['12000', '[Btu_IT]/h', '{TR}', '1'],
  ['1', 'atm', 'hPa', '1013.25'],
  ['760', '{Torr}', 'atm', '1'],
  ['1', '[psi]', 'Pa', toText(exact('4.4482216152605/0.00064516'))],
  ['1', '[lbf_av]', 'N', toText(exact(`${45359237n * 980665n}/${100000000n * 100000n}`))],
  ['1', 'GiBy', 'MiBy', '1024'],
  ['1', 'GBy', 'Mbit', '8000'],
  ['1', 'MBy/s', 'Mbit/s', '8'],
  ['1', '{FEU}', '{TEU}', '2'],
  ['1', '[ppm]', '[ppb]', '1000'],
  ['1', '[pp]', 'bp', '100'],
  ['1', '%', '[ppth]', '10'],
  ['1000000', '[bbl_us]/d', '{mb/d}', '1'],
  ['1', '{bcm}', 'km3', '1'],
  ['1', '{Bcf}', '[ft_i]3', '1000000000'],
  ['1', 'ML/d', 'L/min', toText(exact('1000000/1440'))],
  ['1', '[mi_i]/[gal_us]', 'km/L', toText(exact('1.609344/3.785411784'))],
  ['1', '{GtCO2e}', '{tCO2e}', '1000000000'],
  ['1', 'mg/L', 'ug/L', '1000'],
  ['1', 'Ci', 'Bq', '37000000000'],
  ['100', '[REM]', 'Sv', '1'],
  ['1', '[ly]', 'm', `${299792458n * 31557600n}`],
  ['1', '{lightminute}', '{lightsecond}', '60'],
];

describe('unit factors against their definitions', () => {
  it.each(DEFINED)('%s %s is so many %s', (value, from, to, expected) => {
    const found = convertUnits(exact(value), from, to);
    expect(found === null ? null : toText(found)).toBe(expected);
  });
});

/** Printed in NIST SP 811 (2008), appendix B.8, to the digits given there: [from, to, factor, digits]. */
const PRINTED: readonly (readonly [string, string, string, number])[] = [
  ['[acr_us]', 'm2', '4046.873', 7],
  ['[acr_us].[ft_us]', 'm3', '1233.489', 7],
  ['[bbl_us]', 'm3', '0.1589873', 7],
  ['[bu_us]', 'm3', '0.03523907', 7],
  ['[Btu_IT]', 'J', '1055.056', 7],
  ['[crd_us]', 'm3', '3.624556', 7],
  ['[gal_us]', 'L', '3.785412', 7],
  ['[gal_br]', 'L', '4.54609', 7],
  ['[HP]', 'W', '745.6999', 7],
  ['{PS}', 'W', '735.4988', 7],
  ["[in_i'Hg]", 'Pa', '3386.389', 7],
  ['[kn_i]', 'm/s', '0.5144444', 7],
  ['[ly]', 'm', '9460730000000000', 6],
  ['mm[Hg]', 'Pa', '133.3224', 7],
  ['[psi]', 'kPa', '6.894757', 7],
  ['[ston_av]', 'kg', '907.1847', 7],
  ['[lton_av]', 'kg', '1016.047', 7],
  ['[oz_tr]', 'g', '31.10348', 7],
  ['[oz_av]', 'g', '28.34952', 7],
  ['[stone_av]', 'kg', '6.350293', 7],
  ['{TR}', 'W', '3516.853', 7],
  ['[mi_i]/[gal_us]', 'km/L', '0.4251437', 7],
  ['{Torr}', 'Pa', '133.3224', 7],
  ['pc', 'm', '30856780000000000', 7],
  ['eV', 'J', '0.0000000000000000001602177', 7],
];

describe('unit factors as NIST prints them', () => {
  it.each(PRINTED)('1 %s in %s is %s', (from, to, expected, digits) => {
    const found = convertUnits(exact('1'), from, to);
    expect(found === null ? null : toDecimal(found, digits)).toBe(expected);
  });
});

describe('every unit', () => {
  it('converts into its dimension and back to exactly itself', () => {
    const pairs = UNITS.flatMap((unit) =>
      UNITS.filter((other) => other.dimension === unit.dimension && other.oneOf.length + unit.oneOf.length === 0).map(
        (other) => [unit.code, other.code] as const,
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.integer({ min: -999_999, max: 999_999 }), ([from, to], n) => {
        const there = convertUnits(exact(String(n)), from, to);
        expect(there).not.toBeNull();
        const back = there === null ? null : convertUnits(there, to, from);
        expect(back === null ? null : toText(back)).toBe(String(n));
      }),
      { numRuns: 400 },
    );
  });

  it('has a factor above zero, and keeps order', () => {
    for (const { factor, code } of UNITS) expect(compareExact(exact(factor), exact('0')), code).toBe(1);
  });

  it('does not convert across dimensions', () => {
    expect(convertUnits(exact('1'), 'MW', 'MW.h')).toBeNull();
    expect(convertUnits(exact('1'), '%', '[pp]')).toBeNull();
    expect(convertUnits(exact('1'), '{ton}', 't')).toBeNull();
    expect(convertUnits(exact('1'), '[bbl_us]', '[bbl_us]/d')).toBeNull();
  });

  it('tells kelvin from a difference of one', () => {
    const gap = subtract(exact('212'), exact('32'));
    expect(toText(gap)).toBe('180');
    expect(UNIT_BY_CODE.get('Cel')?.offset).toBe('273.15');
  });
});
