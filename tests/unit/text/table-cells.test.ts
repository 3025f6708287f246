import { describe, expect, it } from 'vitest';
import { packTables, unpackTables } from '@/lib/core/checks/table-grid';
import { csvText } from '@/lib/core/text/laid/csv-rows';
import { writeHtml } from '@/lib/core/text/laid/html-text';
import { plainTables } from '@/lib/core/text/laid/plain-tables';
import { type LaidCell, laidCells } from '@/lib/core/text/laid/table-cells';
import { TextBuilder } from '@/lib/core/text/laid/text-builder';
import type { TextTable } from '@/lib/core/text/laid/text-table';
import { parsePage } from '@/lib/server/ingest/html-page';

function laid(markup: string) {
  const builder = new TextBuilder();
  writeHtml(parsePage(markup).body, builder);
  return cellsIn(builder.toString(), builder.tables);
}

/** As they come back from where they are kept. */
function cellsIn(text: string, tables: readonly TextTable[]) {
  const kept = unpackTables(packTables(tables));
  const cells = kept.flatMap((table) => laidCells(text, table));
  return { text, kept, cells, of: (words: string) => cellOf(cells, words) };
}

function cellOf(cells: readonly LaidCell[], words: string): LaidCell {
  const found = cells.find(({ display }) => display.trim() === words);
  if (!found) throw new Error(`No cell shows “${words}”`);
  return found;
}

describe('the cells of a page’s table', () => {
  const { text, cells, of } = laid(`<table>
    <thead><tr><th rowspan="2">Fund</th><th colspan="2">Payments</th></tr><tr><td>2024</td><td>2025</td></tr></thead>
    <tbody>
      <tr><th scope="row">Roads</th><td>1,204</td><td x:num="1318402">1,318</td></tr>
      <tr><td>&nbsp;&nbsp;of which bridges</td><td>310</td><td><data value="322.5">323</data></td></tr>
      <tr><td style="padding-left: 2em">of which tunnels</td><td>94</td><td>96</td></tr>
      <tr><td class="name indent-2"><span>of which ferries</span></td><td>12<br>(est.)</td><td>..</td></tr>
      <tr hidden><td>Draft</td><td>777</td><td>778</td></tr>
      <tr><td>Total</td><td>1,620</td><td>1,737</td></tr>
    </tbody></table>`);

  it('keep what they show, line breaks and blanks at the edges included, and their words in the text', () => {
    expect(of('of which bridges').display).toBe('\u00A0\u00A0of which bridges');
    expect(of('12\n(est.)').display).toBe('12\n(est.)');
    expect(text).toContain('of which ferries\t12 (est.)\t..');
    for (const { start, end, display, isHidden } of cells)
      if (!isHidden) expect(text.slice(start, end).replace(/\s+/g, '')).toBe(display.replace(/\s+/g, ''));
  });

  it('keep how far they stand in: by blanks, by a style, by a class', () => {
    const indents = ['Roads', 'of which bridges', 'of which tunnels', 'of which ferries', 'Total'].map(
      (words) => of(words).indent,
    );
    expect(indents).toEqual([0, 2, 8, 4, 0]);
  });

  it('keep the value a page gives beside what it shows', () => {
    expect(of('1,318')).toMatchObject({ value: '1318402', display: '1,318' });
    expect(of('323').value).toBe('322.5');
    expect(of('1,204').value).toBeNull();
  });

  it('say which are heads, of rows and of columns, and over how much they lie', () => {
    expect(of('Fund')).toMatchObject({ row: 0, column: 0, rowSpan: 2, columnSpan: 1, isHead: true });
    expect(of('Payments')).toMatchObject({ row: 0, column: 1, rowSpan: 1, columnSpan: 2, isHead: true });
    expect(of('2025')).toMatchObject({ row: 1, column: 2, isHead: true });
    expect(of('Roads')).toMatchObject({ isHead: true });
    expect(of('1,204')).toMatchObject({ row: 2, column: 1, isHead: false });
    expect(cells.filter(({ display }) => display === 'Fund')).toHaveLength(1);
  });

  it('keep a row that nobody sees, marked, in its place, and out of the text', () => {
    expect(text).not.toContain('777');
    expect(text).toContain('..\nTotal\t1,620');
    const hidden = cells.filter(({ isHidden }) => isHidden);
    expect(hidden.map(({ display }) => display)).toEqual(['Draft', '777', '778']);
    expect(hidden.every(({ row, start, end }) => row === 6 && start === end)).toBe(true);
    expect(of('Total').row).toBe(7);
  });
});

describe('tables', () => {
  it('with a hidden row first, or a hidden part, begin with what is seen', () => {
    const { text, kept, cells } = laid(
      `<p>Ships</p><table><tr hidden><td>x</td><td>9</td></tr><tr><td>Port</td><td>Calls</td></tr>
       <tr><td>East</td><td>3</td></tr><tbody style="display:none"><tr><td>West</td><td>4</td></tr></tbody></table>`,
    );
    expect(text).toBe('Ships\n\nPort\tCalls\nEast\t3');
    expect(cells.filter(({ isHidden }) => isHidden).map(({ display }) => display)).toEqual(['x', '9', 'West', '4']);
    const [table] = kept;
    for (const { start, end } of cells) {
      expect(start).toBeGreaterThanOrEqual(table?.start ?? 0);
      expect(end).toBeLessThanOrEqual(table?.end ?? 0);
    }
  });

  it('of which nothing is seen are left out', () => {
    expect(laid('<p>A</p><table><tr hidden><td>1</td><td>2</td></tr></table><p>B</p>').text).toBe('A\n\nB');
  });

  it('of values keep the blanks of their fields', () => {
    const builder = csvText('Fund,Paid\n"Roads",1204\n"  Bridges",310 \n');
    const { text, of } = cellsIn(builder?.toString() ?? '', builder?.tables ?? []);
    expect(text).toBe('Fund\tPaid\nRoads\t1204\nBridges\t310');
    expect(of('Bridges')).toMatchObject({ display: '  Bridges', indent: 2, isHead: false });
    expect(of('310').display).toBe('310 ');
    expect(of('Fund').isHead).toBe(true);
  });

  it('in a plain text keep them too, those drawn with bars do not', () => {
    const sheet = 'Fund\tPaid\nRoads\t1204\n  Bridges\t310';
    expect(cellsIn(sheet, plainTables(sheet)).of('Bridges')).toMatchObject({ display: '  Bridges', indent: 2 });
    const drawn = '| Fund    | Paid |\n| --- | --- |\n|   Roads | 12 |';
    expect(cellsIn(drawn, plainTables(drawn)).of('Roads')).toMatchObject({ display: 'Roads', indent: 0 });
  });

  it('that were kept by version 1 of the reader are read as they are', () => {
    const [table] = unpackTables('[[0,19,1,"Funds",[[0,4,5,9],[10,15,16,19]]]]');
    expect(table).toEqual({
      ...{ start: 0, end: 19, headerRows: 1, caption: 'Funds' },
      rows: [
        [
          { start: 0, end: 4 },
          { start: 5, end: 9 },
        ],
        [
          { start: 10, end: 15 },
          { start: 16, end: 19 },
        ],
      ],
    });
    const cells = table ? laidCells('Fund\tPaid\nRoads\t120', table) : [];
    expect(cells.at(-1)).toEqual({
      ...{ row: 1, column: 1, rowSpan: 1, columnSpan: 1, start: 16, end: 19 },
      ...{ display: '120', value: null, indent: 0, isHead: false, isHidden: false },
    });
  });
});
