import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimed, readSource, shown } from '@/tests/support/sources';

const PLACES = ['Arlen', 'Borsk', 'Calder', 'Dunmore', 'Elsby', 'Farrow'];
const YEARS = ['2021', '2022', '2023'];

/** Barley by place and year, in whole tonnes; no two cells are alike or a power of ten apart. */
const table = fc.uniqueArray(fc.integer({ min: 10_007, max: 98_999 }), {
  minLength: PLACES.length * YEARS.length,
  maxLength: PLACES.length * YEARS.length,
});
type Cells = readonly number[];
const at = (cells: Cells, place: number, year: number): number => cells[place * YEARS.length + year] as number;

const english = (value: number) => value.toLocaleString('en-US');
const european = (value: number) => value.toLocaleString('de-DE', { minimumFractionDigits: 1 });

const html = (rows: readonly (readonly string[])[], caption: string) =>
  `<p>Farm office.</p><table><caption>${caption}</caption>${rows
    .map((row, k) => `<tr>${row.map((cell) => (k === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`)
    .join('')}</table>`;

const CAPTION = 'Barley harvested (tonnes)';
const rowsOf = (cells: Cells, say = english) => [
  ['Place', ...YEARS],
  ...PLACES.map((place, p) => [place, ...YEARS.map((_, y) => say(at(cells, p, y)))]),
];
const transposed = (rows: readonly (readonly string[])[]) =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));

const aCell = fc.record({
  cells: table,
  place: fc.nat({ max: PLACES.length - 1 }),
  year: fc.nat({ max: YEARS.length - 1 }),
});

const level = (place: number, year: number, value: number) =>
  claimed(
    `${PLACES[place]} harvested ${english(value)} tonnes of barley in ${YEARS[year]}.`,
    `${english(value)} tonnes`,
  );

async function first(source: string, wanted: ReturnType<typeof claimed>, type: 'html' | 'csv' | 'text' = 'html') {
  const [found] = shown(await readSource(source, type), wanted);
  return found;
}

const RUNS = { numRuns: 12, seed: 20261130 };
const digits = (words = '') => words.replace(/\D/g, '');

describe('the laws of looking up', () => {
  it('finds the cell in every order of rows and columns, turned over, in another locale, with a footnote', () =>
    fc.assert(
      fc.asyncProperty(aCell, fc.integer(), async ({ cells, place, year }, turn) => {
        const value = at(cells, place, year);
        const wanted = level(place, year, value);
        const [head = [], ...body] = rowsOf(cells);
        const turned = body.map((_, k) => body[(k + (Math.abs(turn) % body.length)) % body.length] ?? []);
        const noted = body.map((row, p) => row.map((cell, c) => (p === place && c === year + 1 ? `${cell} p` : cell)));
        const units = body.map((row) => row.map((cell, c) => (c === 0 ? cell : `${cell} tonnes`)));
        const sources = [
          html([head, ...body], CAPTION),
          html([head, ...turned], CAPTION),
          html(transposed([head, ...body]), CAPTION),
          html(rowsOf(cells, european), CAPTION),
          html([head, ...noted], CAPTION),
          html([head, ...units], 'Barley harvested'),
          html([head.map((cell, c) => (c === 0 ? cell : `${cell} (tonnes)`)), ...body], 'Barley harvested'),
        ];
        for (const source of sources) {
          const found = await first(source, wanted);
          expect(found?.standing, source).toBe('agrees');
          expect(digits(found?.at).replace(/0$/, ''), source).toBe(String(value).replace(/0$/, ''));
        }
      }),
      RUNS,
    ));

  it('says that it agrees no more when a digit of the cell is another', () =>
    fc.assert(
      fc.asyncProperty(aCell, fc.nat({ max: 4 }), fc.integer({ min: 1, max: 9 }), async (one, digit, by) => {
        const { cells, place, year } = one;
        const value = at(cells, place, year);
        const other = String(value).split('');
        other[digit] = String((Number(other[digit]) + by) % 10);
        const changed = [...cells];
        changed[place * YEARS.length + year] = Number(other.join(''));
        fc.pre(changed[place * YEARS.length + year] !== value && other[0] !== '0');
        const found = await first(html(rowsOf(changed), CAPTION), level(place, year, value));
        expect(found?.standing).not.toBe('agrees');
      }),
      RUNS,
    ));

  it('never takes the number of another place or another year for agreement', () =>
    fc.assert(
      fc.asyncProperty(aCell, fc.nat({ max: PLACES.length - 1 }), fc.nat({ max: 2 }), async (one, place, year) => {
        fc.pre(place !== one.place || year !== one.year);
        const value = at(one.cells, one.place, one.year);
        const found = await first(html(rowsOf(one.cells), CAPTION), level(place, year, value));
        expect(found?.standing).not.toBe('agrees');
        expect(digits(found?.at)).toBe(String(at(one.cells, place, year)));
      }),
      RUNS,
    ));
});

describe('the laws of working out', () => {
  const change = (from: number, to: number) => (100 * (to - from)) / from;
  const said = (place: number, percent: number) =>
    claimed(
      `The barley harvest of ${PLACES[place]} ${percent < 0 ? 'fell' : 'rose'} by ${Math.abs(percent).toFixed(1)}% between ${YEARS[0]} and ${YEARS[2]}.`,
    );

  it('works a change out from its two cells, whichever way the table lies', () =>
    fc.assert(
      fc.asyncProperty(aCell, async ({ cells, place }) => {
        const [from, to] = [at(cells, place, 0), at(cells, place, 2)];
        fc.pre(Math.abs(change(from, to)) >= 1);
        const wanted = said(place, change(from, to));
        for (const rows of [rowsOf(cells), transposed(rowsOf(cells))]) {
          const found = await first(html(rows, CAPTION), wanted);
          expect([found?.standing, found?.cells.map(digits)]).toEqual(['agrees', [String(to), String(from)]]);
        }
      }),
      RUNS,
    ));

  it('names the wrong base', () =>
    fc.assert(
      fc.asyncProperty(aCell, async ({ cells, place }) => {
        const [from, to] = [at(cells, place, 0), at(cells, place, 2)];
        const wrong = (100 * (to - from)) / to;
        fc.pre(Math.abs(wrong - change(from, to)) > 1 && Math.abs(wrong) < 80);
        const found = await first(html(rowsOf(cells), CAPTION), said(place, wrong));
        expect(found?.standing).toBe('differs');
        expect(found?.slips).toContain('base swapped');
      }),
      RUNS,
    ));

  it('gives random percentages no working that agrees by chance', async () => {
    let agreeing = 0;
    await fc.assert(
      fc.asyncProperty(aCell, fc.integer({ min: 10, max: 999 }), async ({ cells, place }, tenths) => {
        const truth = Math.abs(change(at(cells, place, 0), at(cells, place, 2)));
        fc.pre(Math.abs(truth - tenths / 10) > 0.06);
        const found = await first(html(rowsOf(cells), CAPTION), said(place, tenths / 10));
        if (found?.standing === 'agrees') agreeing += 1;
      }),
      { ...RUNS, numRuns: 40 },
    );
    expect(agreeing).toBe(0);
  });
});
