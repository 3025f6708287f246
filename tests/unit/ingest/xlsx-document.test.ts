import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laidCells } from '@/lib/core/text/laid/table-cells';
import type { TextTable } from '@/lib/core/text/laid/text-table';
import type { ReadDocument } from '@/lib/server/ingest/document';
import { parseDocument } from '@/lib/server/ingest/parse-document';
import { escaped, type MadeCell, type MadeSheet, makeXlsx, referenceOf, worksheet } from '@/tests/support/spreadsheets';

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

describe('a hostile or broken Excel file', () => {
  const withSheet = (xml: string | Buffer) =>
    makeXlsx({ sheets: [{ name: 'A', rows: [] }], files: { 'xl/worksheets/sheet1.xml': xml } });
  const why = async (bytes: Uint8Array) => {
    const document = await parseDocument(bytes, '', 'x.xlsx');
    return document.outcome === 'unreadable' ? document.why : document.text.slice(0, 100);
  };

  it('that unpacks to more than can be taken in is refused in words that help', async () => {
    const document = await parseDocument(withSheet(Buffer.alloc(200 * 1024 * 1024, ' ')), '');
    expect(document).toMatchObject({
      why: 'sheets-too-large',
      message: expect.stringContaining('Save the sheet that matters as a file of its own'),
    });
  });

  it('reaches the last column and row without a cell between', async () => {
    const row = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>';
    const last = '<row r="1048576"><c r="A1048576"><v>3</v></c><c r="XFD1048576"><v>4</v></c></row>';
    expect(await why(withSheet(worksheet(row + last)))).toBe('A\n1\t2\n\nA\n3\t4');
  });

  it.each([
    ['a column that no sheet has', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a row that no sheet has', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['a place that is none', '<row r="1"><c r="__proto__"><v>1</v></c></row>'],
    ['a number that is none', '<row r="1"><c r="A1"><v>1,5</v></c></row>'],
    ['an element that never ends', '<row r="1"><c r="A1"><v>1</v></c>'],
    ['an entity that nothing declares', '<row r="1"><c r="A1" t="str"><v>&haha;</v></c></row>'],
  ])('is damaged with %s', async (_name, rows) => expect(await why(withSheet(worksheet(rows)))).toBe('damaged'));

  it('expands and fetches nothing that a document type declares', async () => {
    const laughs = Array.from({ length: 20 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    const xml = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${laughs}]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&l20;&f;</v></c></row></sheetData></worksheet>`;
    expect(await why(withSheet(xml))).toBe('damaged');
  });

  it('with more cells than can be taken in is refused', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, at) => `<row r="${at + 1}"><c r="${referenceOf(at, at)}"><v>5</v></c></row>`,
    );
    expect(await why(withSheet(worksheet(rows.join(''))))).toBe('sheets-too-large');
  });

  it('with a merged field over everything takes what there is', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>';
    const merges = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`;
    expect(await why(withSheet(worksheet(rows, '', merges)))).toBe('A\n1\n');
  });

  it('takes no path out of the archive', async () => {
    const rels = (target: string, mode = '') =>
      `<Relationships><Relationship Id="s0" Type="x/worksheet" Target="${escaped(target)}"${mode}/></Relationships>`;
    const made = (xml: string) =>
      makeXlsx({ sheets: [{ name: 'A', rows: [[null, 5]] }], files: { 'xl/_rels/workbook.xml.rels': xml } });
    expect(await why(made(rels('../../../../../etc/passwd')))).toBe('damaged');
    expect(await why(made(rels('file:///etc/passwd', ' TargetMode="External"')))).toBe('empty');
    expect(await why(made(rels('__proto__')))).toBe('damaged');
    expect(await why(made(rels('../xl/./worksheets/sheet1.xml')))).toBe('A\n5');
  });

  it('says what to do where formulas were saved without results', async () => {
    const rows = '<row r="1"><c r="A1" t="str"><v>Sum</v></c><c r="B1"><f>1+1</f></c></row>';
    expect(await why(withSheet(worksheet(rows)))).toBe('not-calculated');
  });

  it('is empty where nothing is seen, and damaged where it is cut off', async () => {
    expect(await why(makeXlsx({ sheets: [{ name: 'A', rows: [[null]] }] }))).toBe('empty');
    const whole = makeXlsx({ sheets: [{ name: 'A', rows: [['Ana', 5]] }] });
    expect(await why(whole.subarray(0, whole.length - 30))).toBe('damaged');
    const other = Buffer.from(whole);
    other.fill(0xff, other.indexOf('xl/worksheets/sheet1.xml') + 40, other.indexOf('xl/sharedStrings.xml') - 40);
    expect(await why(other)).toBe('damaged');
  });
});
