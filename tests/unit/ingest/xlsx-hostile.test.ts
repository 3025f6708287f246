import { describe, expect, it } from 'vitest';
import { parseDocument } from '@/lib/server/ingest/parse-document';
import { escaped, makeXlsx, referenceOf, worksheet } from '@/tests/support/spreadsheets';

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
