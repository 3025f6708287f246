import { describe, expect, it } from 'vitest';
import { laidCells } from '@/lib/core/text/laid/table-cells';
import type { ReadDocument } from '@/lib/server/ingest/document';
import { parseDocument } from '@/lib/server/ingest/parse-document';
import { makeOds } from '@/tests/support/spreadsheets';

async function read(bytes: Uint8Array): Promise<ReadDocument> {
  const document = await parseDocument(bytes, '', 'figures.ods');
  if (document.outcome !== 'read') throw new Error(document.message);
  for (const cell of document.tables.flatMap(({ rows }) => rows.flat()))
    expect(document.text.slice(cell.start, cell.end)).toBe(cell.text);
  return document;
}

const table = (rows: string, attributes = 'table:name="Harbour"') => `<table:table ${attributes}>${rows}</table:table>`;
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (attributes: string, inside: string) => `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
const words = (text: string, attributes = '') =>
  cell(`office:value-type="string" ${attributes}`, `<text:p>${text}</text:p>`);
const number = (value: number, text: string, type = 'float') =>
  cell(`office:value-type="${type}" office:value="${value}"`, `<text:p>${text}</text:p>`);
const day = (value: string, text: string) =>
  cell(`office:value-type="date" office:date-value="${value}"`, `<text:p>${text}</text:p>`);

/** What the cell below a head shows, shows exactly, and holds. */
async function shown(made: string, styles = '') {
  const { text, tables } = await read(
    makeOds(table(row(words('Ship') + words('Load')) + row(words('Ana') + made)), { styles }),
  );
  const [first] = tables;
  const found = first && laidCells(text, first).find(({ row: at, column }) => at === 1 && column === 1);
  return found && { text: text.slice(found.start, found.end), display: found.display, value: found.value };
}

describe('a cell of an OpenDocument sheet', () => {
  it.each([
    ['a scaled number', number(7147023, '7,147'), '7,147', '7147023'],
    ['a European number', number(7147.5, '7.147,5'), '7.147,5', '7147.5'],
    ['a share', number(0.076, '7.6%', 'percentage'), '7.6%', '0.076'],
    ['money', number(5, '€5.00', 'currency'), '€5.00', '5'],
    ['a plain number', number(4410, '4,410'), '4,410', null],
    ['a day in figures', day('2022-07-01', '01.07.22'), '2022-07-01', null],
    ['a day in words', day('2022-07-01', '1 July 2022'), '1 July 2022', '2022-07-01'],
    ['a day and time', day('2022-07-01T13:30:00', '01.07.22 13:30'), '2022-07-01 13:30', null],
    ['a truth', cell('office:value-type="boolean" office:boolean-value="true"', '<text:p>TRUE</text:p>'), 'TRUE', null],
    ['an error', cell('calcext:value-type="error"', '<text:p>#DIV/0!</text:p>'), '#DIV/0!', null],
    ['blanks', words('a<text:s text:c="2"/>b<text:tab/>c'), 'a  b c', null],
    ['paragraphs', cell('office:value-type="string"', '<text:p>one</text:p><text:p>two</text:p>'), 'one two', null],
    [
      'a comment',
      cell(
        'office:value-type="string"',
        '<office:annotation><text:p>not this</text:p></office:annotation><text:p>this</text:p>',
      ),
      'this',
      null,
    ],
    [
      'a drawing',
      cell(
        'office:value-type="string"',
        '<draw:frame><draw:text-box><text:p>not this</text:p></draw:text-box></draw:frame><text:p>this</text:p>',
      ),
      'this',
      null,
    ],
  ])('%s', async (_name, made, text, value) => expect(await shown(made)).toMatchObject({ text, value }));

  it('keeps raised digits small', async () => {
    const styles =
      '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>';
    expect(await shown(words('3,500<text:span text:style-name="T1">1</text:span>'), styles)).toMatchObject({
      text: '3,500¹',
    });
  });
});

describe('an OpenDocument sheet', () => {
  it('has heads over all their columns, hidden rows and columns, and indents', async () => {
    const styles = '<style:style style:name="in"><style:paragraph-properties fo:margin-left="0.353cm"/></style:style>';
    const rows =
      '<table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse"/>' +
      row(words('Grain, thousand tonnes')) +
      row(
        words('Buyer', 'table:number-rows-spanned="2"') +
          words('2022', 'table:number-columns-spanned="2"') +
          '<table:covered-table-cell/>' +
          words('Draft'),
      ) +
      row(`<table:covered-table-cell/>${day('2022-07-01', '07/2022')}${words('Change')}${words('y')}`) +
      row(words('Russia') + number(7147023, '7,147') + number(0.5, '50%') + number(1, '1')) +
      row(words('of which wheat', 'table:style-name="in"') + number(5, '5') + number(6, '6')) +
      row(words('Ghost') + number(7, '7'), 'table:visibility="filter"') +
      row('<table:table-cell table:number-columns-repeated="1024"/>', 'table:number-rows-repeated="1048500"');
    const { kind, text, tables } = await read(makeOds(table(rows), { styles }));
    expect(kind).toBe('ods');
    expect(text).toBe(
      'Harbour, Grain, thousand tonnes\nBuyer\t2022\t\t\n\t2022-07-01\tChange\t\nRussia\t7,147\t50%\t\nof which wheat\t5\t6',
    );
    expect(tables[0]).toMatchObject({ headerRows: 2 });
    expect(tables[0]?.rows[1]?.map((one) => one.text)).toEqual(['Buyer', '2022-07-01', 'Change', '']);
    expect(tables[0]?.marked).toEqual(
      expect.arrayContaining([
        { row: 0, column: 1, columnSpan: 2 },
        { row: 0, column: 3, display: 'Draft', isHidden: true },
        { row: 3, column: 0, indent: 3 },
        { row: 4, column: 0, display: 'Ghost', isHidden: true },
      ]),
    );
  });

  it('that is hidden has no words in the text, and what was deleted has none at all', async () => {
    const styles = '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>';
    const deleted = `<table:tracked-changes>${table(row(words('Gone')))}</table:tracked-changes>`;
    const shownTable = table(row(words('Ana') + number(5, '5')));
    const hidden = table(row(words('Old') + number(6, '6')), 'table:name="Old" table:style-name="h"');
    const { text, tables } = await read(makeOds(deleted + shownTable + hidden, { styles }));
    expect(text).toBe('Harbour\nAna\t5');
    expect(tables.map(({ caption }) => caption)).toEqual(['Harbour', 'Old']);
  });
});

describe('a hostile or locked OpenDocument file', () => {
  const why = async (bytes: Uint8Array) => {
    const document = await parseDocument(bytes, '');
    return document.outcome === 'unreadable' ? document.why : document.text.slice(0, 100);
  };

  it.each([
    ['rows', row(number(5, '5'), 'table:number-rows-repeated="1048576"').repeat(2)],
    [
      'cells',
      row(
        cell(
          'office:value-type="float" office:value="5" table:number-columns-repeated="999999999"',
          '<text:p>5</text:p>',
        ),
      ),
    ],
  ])('that repeats its %s without end is refused', async (_name, rows) => {
    expect(await why(makeOds(table(rows)))).toBe('sheets-too-large');
  });

  it('expands nothing that a document type declares', async () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>';
    expect(await why(makeOds('', { files: { 'content.xml': xml } }))).toBe('damaged');
  });

  it('is known to be locked', async () => {
    const manifest = '<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>';
    expect(await why(makeOds('', { files: { 'content.xml': '\x00\x01', 'META-INF/manifest.xml': manifest } }))).toBe(
      'office-locked',
    );
  });

  it('is empty where it holds nothing', async () => expect(await why(makeOds(table(row(''))))).toBe('empty'));
});
