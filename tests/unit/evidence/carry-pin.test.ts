import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carrier, type Pinned, type Reading } from '@/lib/core/checks/carry-pin';
import { csvText } from '@/lib/core/text/laid/csv-rows';
import { plainTables } from '@/lib/core/text/laid/plain-tables';

const plain = (text: string): Reading => ({ text, tables: plainTables(text) });

function sheet(rows: readonly (readonly string[])[]): Reading {
  const builder = csvText(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'));
  if (!builder) throw new Error('An empty sheet');
  return { text: builder.toString(), tables: builder.tables };
}

function passage({ text }: Reading, words: string, occurrence = 0): Pinned {
  let start = -1;
  for (let n = 0; n <= occurrence; n++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” does not stand there`);
  return { start, end: start + words.length };
}

function cell({ tables }: Reading, row: number, column: number): Pinned {
  const place = tables[0]?.rows[row]?.[column];
  if (!place) throw new Error(`No cell ${row}, ${column}`);
  return { start: place.start, end: place.end, cell: { table: 0, row, column } };
}

const wordsOf = ({ text }: Reading, pinned: Pinned | null) =>
  pinned === null || 'passages' in pinned ? null : text.slice(pinned.start, pinned.end);

describe('a passage in a newer reading', () => {
  const before = plain('The port took 412 ships in May. In June it took 398 ships. A third of 150 berths were free.');

  it('is found where its words stand with the same words around them', () => {
    const after = plain(
      `Home  News\n\nThe port took 412 ships in May.\nIn June it took 398 ships. A third of 150 berths were free.`,
    );
    const carried = carrier(before, after)(passage(before, '398'));
    expect(wordsOf(after, carried)).toBe('398');
    expect(carried).toEqual(passage(after, '398'));
  });

  it('is found however the blanks in it are set', () => {
    const after = plain('The port took\u00A0412 ships in May.\nIn June it took\n398 ships.');
    const carried = carrier(before, after)(passage(before, 'took 412 ships in May. In June'));
    expect(wordsOf(after, carried)).toBe('took\u00A0412 ships in May.\nIn June');
  });

  it('is not part of another number', () => {
    const here = plain('Of the 50 crews at sea, 12 returned.');
    const there = plain('Of the 150 crews at sea, 50.2 and 1,50 returned.');
    expect(carrier(here, there)(passage(here, '50'))).toBeNull();
  });

  it('is not the same words somewhere else', () => {
    const there = plain('Quarterly figures: 398 complaints came in.');
    expect(carrier(before, there)(passage(before, '398'))).toBeNull();
  });

  it('of several that are alike is the one in the same order, or none', () => {
    const alike = plain(['x 5 y', 'x 5 y', 'x 5 y'].join('\n'));
    expect(carrier(alike, plain(`${alike.text}\n`))(passage(alike, '5', 1))).toEqual(passage(alike, '5', 1));
    expect(carrier(alike, plain('x 5 y\nx 5 y'))(passage(alike, '5', 1))).toBeNull();
  });

  it('of several marked ones is carried with the others, or not at all', () => {
    const here = plain('Fined were Alder Line, Birch Cargo and Cedar Ports of the northern coast.');
    const marks = ['Alder Line', 'Cedar Ports'].map((words) => passage(here, words) as { start: number; end: number });
    const there = plain(`Shipping\n\n${here.text}`);
    const carried = carrier(here, there)({ passages: marks });
    expect(carried).toEqual({ passages: ['Alder Line', 'Cedar Ports'].map((words) => passage(there, words)) });
    const without = plain(here.text.replace('Cedar Ports', 'Elder Ports'));
    expect(carrier(here, without)({ passages: marks })).toBeNull();
  });
});

describe('a cell in a newer reading', () => {
  const table = [
    ['Month', 'Grain', 'Maize'],
    ['January', '4,410', '2,118'],
    ['February', '4,118', '2,529'],
  ];

  it('is found by the heads of its row and column, when the column moved', () => {
    const here = sheet(table);
    const there = sheet(table.map(([month = '', grain = '', maize = '']) => [month, maize, grain]));
    expect(carrier(here, there)(cell(here, 2, 1))).toEqual(cell(there, 2, 2));
  });

  it('is not the same number in another row or another column', () => {
    const here = sheet(table);
    const elsewhere = sheet([
      ['Month', 'Rye', 'Oats'],
      ['March', '4,118', '99'],
    ]);
    expect(carrier(here, elsewhere)(cell(here, 2, 1))).toBeNull();
  });

  it('in a table that was none before is found by what stands around it', () => {
    const text = ['Grain that left the northern port by month, in tonnes', ...table.map((row) => row.join('\t'))].join(
      '\n',
    );
    const here = plain(text);
    const headless: Reading = { text, tables: here.tables.map((one) => ({ ...one, headerRows: 0 })) };
    const turned: Reading = { text, tables: here.tables.map((one) => ({ ...one, headerRows: 2 })) };
    expect(carrier(headless, turned)(cell(here, 2, 1))).toEqual(cell(here, 2, 1));
  });

  it('of two rows of one name is told by the rows around them', () => {
    const grouped = [
      ['Fund', 'Paid'],
      ['Roads', ''],
      ['Total', '5'],
      ['Rail', ''],
      ['Total', '5'],
    ];
    const here = sheet(grouped);
    const there = sheet([...grouped.slice(0, 1), ['Water', ''], ['Pipes', '7'], ...grouped.slice(1)]);
    expect(carrier(here, there)(cell(here, 4, 1))).toEqual(cell(there, 6, 1));
  });

  it('stays pinned whatever rows are put in before it', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{3,8}$/);
    const value = fc.integer({ min: 1, max: 99_999 }).map((n) => n.toLocaleString('en'));
    const line = fc.tuple(name, value, value, value);
    const lines = fc.uniqueArray(line, { minLength: 4, maxLength: 20, selector: ([first]) => first });
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 3 }), (all, rest, which, column) => {
        const put = all.slice(0, 1 + (rest % (all.length - 1)));
        const old = all.slice(put.length);
        const head = ['Town', 'Ships', 'Crews', 'Berths'];
        const here = sheet([head, ...old]);
        const at = which % old.length;
        const there = sheet([head, ...old.slice(0, at), ...put, ...old.slice(at)]);
        const carried = carrier(here, there)(cell(here, 1 + at, column));
        expect(carried).toEqual(cell(there, 1 + at + put.length, column));
      }),
    );
  });

  it('in the same reading stays where it is', () => {
    const here = sheet(table);
    expect(carrier(here, here)(cell(here, 1, 2))).toEqual(cell(here, 1, 2));
  });
});
