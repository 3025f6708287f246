import { describe, expect, it } from 'vitest';
import { csvText } from '@/lib/core/text/laid/csv-rows';
import { pastedText } from '@/lib/core/text/laid/pasted';
import { plainTables } from '@/lib/core/text/laid/plain-tables';
import { parsePage } from '@/lib/server/ingest/html-page';

const pasted = (markup: string) => pastedText(parsePage(markup));

describe('what is copied from a page or a sheet', () => {
  it('keeps captions, heads, units and the text around its tables', () => {
    const markup = `<p>Grain left the port.</p><table><caption>Grain, million tonnes</caption>
      <thead><tr><th>Month</th><th>Wheat (t)</th><th>Change, %</th></tr></thead>
      <tbody><tr><th>January</th><td>1,250</td><td>−3.2</td></tr><tr><th>February</th><td>1,310</td><td>4.8</td></tr></tbody>
      </table><p>More is to come.</p>`;
    expect(pasted(markup)).toBe(
      'Grain left the port.\n\nGrain, million tonnes\nMonth\tWheat (t)\tChange, %\nJanuary\t1,250\t−3.2\nFebruary\t1,310\t4.8\n\nMore is to come.',
    );
  });

  it('keeps columns apart where cells span several', () => {
    const markup =
      '<table><tr><th rowspan="2">Port</th><th colspan="2">Ships</th></tr><tr><th>2024</th><th>2025</th></tr><tr><td>East</td><td>3</td><td>4</td></tr></table>';
    expect(pasted(markup)).toBe('Port\tShips\n\t2024\t2025\nEast\t3\t4');
  });

  it('is text only, whatever the page holds', () => {
    const markup =
      '<script>alert(1)</script><style>td{}</style><table><tr><td><img src=x onerror=alert(1)>5<script>2</script></td><td hidden>9</td><td>&lt;b&gt;7</td></tr></table>';
    expect(pasted(markup)).toBe('5\t<b>7');
  });

  it.each([
    '<p>No table.</p>',
    '<table role="presentation"><tr><td>1</td><td>2</td></tr></table>',
    '<table></table>',
    '',
  ])('is left to the plain text where there is no table of values: %s', (markup) => expect(pasted(markup)).toBeNull());
});

describe('rows of a spreadsheet', () => {
  it('are a table under their head, years being heads too', () => {
    const text = 'Figures below.\nRegion\t2024\t2025\nNorth\t1,250\t-3.2\nSouth\t980\t4.1\n\nEnd.';
    expect(plainTables(text)).toMatchObject([{ headerRows: 1, rows: { length: 3 } }]);
    expect(plainTables('North\t1,250\nSouth\t980')).toMatchObject([{ headerRows: 0 }]);
  });

  it.each([
    ['Region,Tonnes\n"North, upper","1,250"\nSouth,-3.2\n'],
    ['Region\tTonnes\r\nNorth, upper\t1,250\r\nSouth\t-3.2'],
    ['Region;Tonnes\nNorth, upper;1,250\nSouth;-3.2'],
  ])('come from files of values: %j', (source) => {
    expect(csvText(source)?.toString()).toBe('Region\tTonnes\nNorth, upper\t1,250\nSouth\t-3.2');
  });

  it('are none in an empty file', () => expect(csvText(' \n,,\n')).toBeNull());
});
