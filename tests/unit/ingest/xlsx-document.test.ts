import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceFigures } from '@/lib/core/checks/source-figures';
import { laidCells } from '@/lib/core/text/laid/table-cells';
import type { TextTable } from '@/lib/core/text/laid/text-table';
import type { ReadDocument } from '@/lib/server/ingest/document';
import { parseDocument } from '@/lib/server/ingest/parse-document';
import { type MadeCell, type MadeSheet, makeXlsx } from '@/tests/support/spreadsheets';

async function read(bytes: Uint8Array): Promise<ReadDocument> {
  const document = await parseDocument(bytes, 'application/octet-stream', 'figures.xlsx');
  if (document.outcome !== 'read') throw new Error(document.message);
  for (const cell of document.tables.flatMap(({ rows }) => rows.flat()))
    expect(document.text.slice(cell.start, cell.end)).toBe(cell.text);
  return document;
}

const readSheets = (sheets: readonly MadeSheet[]) => read(makeXlsx({ sheets }));
const readRows = (rows: MadeSheet['rows'], more: Partial<MadeSheet> = {}) =>
  readSheets([{ name: 'Harbour', rows, ...more }]);
const grid = (table: TextTable | undefined) => table?.rows.map((row) => row.map(({ text }) => text));
const f = (number: number | string, format: string): MadeCell => ({ number, format });
const cell = (type: string, inside: string): MadeCell => ({ type, inside });

/** What the cell below a head shows, shows exactly, and holds. */
async function shown(made: MadeCell, startsIn1904 = false) {
  const { text, tables } = await read(
    makeXlsx({
      sheets: [
        {
          name: 'Harbour',
          rows: [
            ['Ship', 'Load'],
            ['Ana', made],
          ],
        },
      ],
      startsIn1904,
    }),
  );
  const [table] = tables;
  const found = table && laidCells(text, table).find(({ row, column }) => row === 1 && column === 1);
  return found && { text: text.slice(found.start, found.end), display: found.display, value: found.value };
}

describe('a cell of an Excel sheet', () => {
  it.each<[MadeCell, string, string | null]>([
    [f(7147023, '#,##0,'), '7,147', '7147023'],
    [f(0.076, '0.0%'), '7.6%', '0.076'],
    [f('7.5999999999999998E-2', '0.0%'), '7.6%', '0.076'],
    [f(1234.5, '_-* #,##0.00_-'), '1,234.50', '1234.5'],
    [f(-1234, '#,##0_);(#,##0)'), '(1,234)', '-1234'],
    [f(-1234, '#37'), '(1,234)', '-1234'],
    [f(0.5, '#9'), '50%', '0.5'],
    [f(7147023, '[>=1000000]0.0,,"M";0'), '7.1M', '7147023'],
    [f(5.25, '0.0"(p)"'), '5.3(p)', '5.25'],
    [f(12, '[$€-407] #,##0'), '€ 12', '12'],
    [f(4410, '#,##0'), '4,410', null],
    [f('0.30000000000000004', 'General'), '0.3', null],
    [f(3, '0".00'), '3', null],
    [1250, '1250', null],
    [cell('b', '<v>1</v>'), 'TRUE', null],
    [cell('e', '<f>1/0</f><v>#DIV/0!</v>'), '#DIV/0!', null],
    [cell('str', '<f>A1&amp;"x"</f><v>Ana x</v>'), 'Ana x', null],
    [cell('n', '<f>6+1</f><v>7</v>'), '7', null],
    [cell('inlineStr', '<is><t>as typed</t></is>'), 'as typed', null],
    [
      cell('inlineStr', '<is><r><t>Rus</t></r><r><t>sia</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></is>'),
      'Russia',
      null,
    ],
    [
      cell('inlineStr', '<is><r><t>3,500</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is>'),
      '3,500¹',
      null,
    ],
    ['line_x000D_\nbreak', 'line break', null],
  ])('%j shows %s', async (made, text, value) => {
    expect(await shown(made)).toMatchObject({ text, value });
  });

  it.each<[MadeCell, string, string, string | null]>([
    [f(44743, '#14'), '2022-07-01', '2022-07-01', null],
    [f(44743, 'dd/mm/yyyy'), '2022-07-01', '01/07/2022', null],
    [f(44743, 'd mmmm yyyy'), '1 July 2022', '1 July 2022', '2022-07-01'],
    [f(44743, 'mmm-yy'), 'July 2022', 'Jul-22', '2022-07-01'],
    [f(44743, 'yyyy'), '2022', '2022', '2022-07-01'],
    [f(44743, 'd mmm'), '1 Jul', '1 Jul', '2022-07-01'],
    [f(44743.5625, 'm/d/yy h:mm'), '2022-07-01 13:30', '7/1/22 13:30', null],
    [f(1.5, '[h]:mm'), '36:00', '36:00', '1.5'],
    [f(60, 'yyyy-mm-dd'), '1900-02-29', '1900-02-29', null],
    [cell('d', '<v>2022-07-01T00:00:00</v>'), '2022-07-01', '2022-07-01', null],
  ])('%j is the day %s', async (made, text, display, value) => {
    expect(await shown(made)).toEqual({ text, display, value });
  });

  it('counts its days from 1904 where the workbook says so', async () => {
    expect(await shown(f(43281, 'yyyy-mm-dd'), true)).toMatchObject({ text: '2022-07-01' });
    expect(await shown(f(1.5, '[h]:mm'), true)).toMatchObject({ text: '36:00' });
  });

  it('shows a number that is no day as a number', async () => {
    expect(await shown(f(1e9, 'yyyy-mm-dd'))).toMatchObject({ text: '1000000000' });
    expect(await shown(f(-5, 'yyyy-mm-dd'))).toMatchObject({ text: '-5' });
  });
});

describe('a sheet', () => {
  it('is a table with its name and the lines above as caption', async () => {
    const { kind, text, tables } = await readRows([
      ['Grain by buyer'],
      ['Thousand tonnes'],
      [],
      ['Buyer', 2021, 2022],
      ['Russia', f(7147023, '#,##0,'), f(6640000, '#,##0,')],
      [],
      ['Source: harbour office'],
    ]);
    expect(kind).toBe('xlsx');
    expect(text).toBe(
      'Harbour, Grain by buyer, Thousand tonnes\nBuyer\t2021\t2022\nRussia\t7,147\t6,640\n\nSource: harbour office',
    );
    expect(tables).toMatchObject([{ caption: 'Harbour, Grain by buyer, Thousand tonnes', headerRows: 1 }]);
  });

  it('has merged heads over all their columns, and heads of several rows', async () => {
    const { tables } = await readRows(
      [
        ['Buyer', 'Grain', null, 'Change'],
        [null, f(44743, 'mmm-yy'), f(44774, 'mmm-yy'), null],
        ['Russia', 5, 6, 7],
      ],
      { merged: ['A1:A2', 'B1:C1', 'D1:D2'] },
    );
    expect(tables[0]?.headerRows).toBe(2);
    expect(grid(tables[0])).toEqual([
      ['Buyer', 'Grain', 'Grain', 'Change'],
      ['Buyer', 'July 2022', 'August 2022', 'Change'],
      ['Russia', '5', '6', '7'],
    ]);
    expect(tables[0]?.marked).toContainEqual({ row: 0, column: 1, columnSpan: 2 });
  });

  it('goes on below an empty row that brings no new heads, and begins a new table where it does', async () => {
    const { tables, text } = await readRows([
      ['Buyer', 'Tonnes'],
      [],
      ['Europe'],
      ['France', 5],
      [],
      ['Asia'],
      [],
      ['Japan', 6],
      [],
      ['Ships'],
      ['Ship', 'Crew'],
      ['Ana', 7],
    ]);
    expect(tables.map(grid)).toEqual([
      [['Buyer', 'Tonnes'], ['Europe'], ['France', '5'], ['Asia'], ['Japan', '6']],
      [
        ['Ship', 'Crew'],
        ['Ana', '7'],
      ],
    ]);
    expect(tables.map(({ headerRows }) => headerRows)).toEqual([1, 1]);
    expect(text).toContain('\n\nHarbour, Ships\nShip\tCrew');
  });

  it('marks what is hidden: rows, columns, values and whole sheets, none of which has words in the text', async () => {
    const { text, tables } = await readSheets([
      {
        name: 'Harbour',
        rows: [
          ['Ship', 'Draft', 'Crew'],
          ['Ana', 1, 7],
          ['Ghost', 2, 8],
          ['Bea', 3, f(9, ';;;')],
        ],
        hiddenRows: [3],
        hiddenColumns: [2],
      },
      {
        name: 'Old',
        state: 'veryHidden',
        rows: [
          ['Ship', 'Crew'],
          ['Cleo', 11],
        ],
      },
    ]);
    expect(text).toBe('Harbour\nShip\t\tCrew\nAna\t\t7\nBea\t\t');
    expect(tables).toHaveLength(2);
    const hidden = (at: number) => tables[at]?.marked?.filter(({ isHidden }) => isHidden);
    expect(hidden(0)).toEqual([
      { row: 0, column: 1, display: 'Draft', isHidden: true },
      { row: 1, column: 1, display: '1', isHidden: true },
      { row: 2, column: 0, display: 'Ghost', isHidden: true },
      { row: 2, column: 1, display: '2', isHidden: true },
      { row: 2, column: 2, display: '8', isHidden: true },
      { row: 3, column: 1, display: '3', isHidden: true },
      { row: 3, column: 2, value: '9', isHidden: true },
    ]);
    expect(tables[1]).toMatchObject({ caption: 'Old', start: text.length, end: text.length });
    expect(hidden(1)?.map(({ display }) => display)).toEqual(['Ship', 'Crew', 'Cleo', '11']);
    const found = sourceFigures(text, tables, { date: null, most: 100, mostTold: 100 });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['7']);
  });

  it('keeps how far words stand in', async () => {
    const { tables } = await readRows([
      ['Buyer', 'Tonnes'],
      ['World', 9],
      [{ words: 'Europe', steps: 2 }, 5],
    ]);
    expect(tables[0]?.marked).toEqual([{ row: 2, column: 0, indent: 6 }]);
  });

  it('of words alone is text below its name', async () => {
    const { text, tables } = await readRows([['Notes'], [], ['(p) Provisional.']]);
    expect({ text, tables }).toEqual({ text: 'Harbour\n\nNotes\n(p) Provisional.', tables: [] });
  });

  it('is the same where its rows and cells do not say where they are, and names have a prefix', async () => {
    const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Ship</x:t></x:is></x:c>
      <x:c t="inlineStr"><x:is><x:t>Crew</x:t></x:is></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t>Ana</x:t></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { text } = await read(
      makeXlsx({ sheets: [{ name: 'A', rows: [] }], files: { 'xl/worksheets/sheet1.xml': xml } }),
    );
    expect(text).toBe('A\nShip\tCrew\nAna\t7');
  });

  it('keeps every number in its display or beside it', async () => {
    const number = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toPrecision(12))),
    );
    const format = fc.constantFrom(
      'General',
      '0',
      '#,##0',
      '#,##0.00',
      '0.0%',
      '#,##0,',
      '0.00E+00',
      '#,##0_);(#,##0)',
    );
    const rows = fc.array(fc.array(fc.record({ number, format }), { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(rows, async (made) => {
        const { text, tables } = await readRows([['Ship', 'a', 'b', 'c', 'd'], ...made.map((row) => ['x', ...row])]);
        const cells = tables
          .flatMap((table) => laidCells(text, table))
          .filter(({ row, column }) => row > 0 && column > 0);
        const values = cells.map(({ value, display }) => Number(value ?? display.replaceAll(',', '')));
        expect(values).toEqual(made.flat().map((one) => (one.number === 0 ? 0 : one.number)));
      }),
      { numRuns: 60 },
    );
  });
});
