import 'server-only';
import { type NumberFormat, numberFormat } from './number-format';
import type { OfficeParts } from './office-parts';
import type { Attributes } from './xml-walk';

/** How the cells of one style are shown. */
export interface CellStyle {
  readonly format: NumberFormat;
  /** How far words stand in, in widths of a space. */
  readonly indent: number;
}

/** A step of indent is as wide as three spaces. */
const SPACES_A_STEP = 3;
const MOST_STEPS = 250;

const ISO_DAY = 'yyyy-mm-dd';
const TIME = 'h:mm';
const ACCOUNTING = '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)';
const ACCOUNTING_CENTS = '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)';

/** The formats that have a number and no code in the file (ECMA-376, 18.8.30). Those that follow the reader's country are ISO here. */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00' },
  ...{ 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??' },
  ...{ 14: ISO_DAY, 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: TIME },
  ...{ 21: 'h:mm:ss', 22: `${ISO_DAY} ${TIME}`, 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0' },
  ...{ 37: '#,##0_);(#,##0)', 38: '#,##0_);(#,##0)', 39: '#,##0.00_);(#,##0.00)', 40: '#,##0.00_);(#,##0.00)' },
  ...{ 41: ACCOUNTING, 42: ACCOUNTING, 43: ACCOUNTING_CENTS, 44: ACCOUNTING_CENTS, 48: '##0.0E+0', 49: '@' },
};

/** Numbers of formats that are days where the file was made in East Asia. */
const isEastAsianDay = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

interface Xf {
  readonly id: number;
  steps: number;
}

/** The styles of cells, in the order of their numbers. */
export function cellStyles(parts: OfficeParts, path: string, startsIn1904: boolean): CellStyle[] {
  const codes = new Map<number, string>();
  const xfs: Xf[] = [];
  let group = '';
  parts.walk(path, {
    open(name, attributes) {
      if (name === 'numFmts' || name === 'cellXfs') group = name;
      if (group === 'numFmts' && name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (group === 'cellXfs') addXf(xfs, name, attributes);
    },
    close(name) {
      if (name === group) group = '';
    },
  });
  const formats = new Map<number, NumberFormat>();
  return xfs.map(({ id, steps }) => {
    const format = formats.get(id) ?? numberFormat(codes.get(id) ?? builtIn(id), startsIn1904);
    formats.set(id, format);
    return { format, indent: Math.min(steps, MOST_STEPS) * SPACES_A_STEP };
  });
}

function addXf(xfs: Xf[], name: string, { numFmtId, indent }: Attributes): void {
  const last = xfs.at(-1);
  if (name === 'xf') xfs.push({ id: Number(numFmtId ?? 0), steps: 0 });
  else if (name === 'alignment' && last) last.steps = Math.max(0, Math.trunc(Number(indent ?? 0)) || 0);
}

const builtIn = (id: number): string => BUILT_IN[id] ?? (isEastAsianDay(id) ? ISO_DAY : 'General');
