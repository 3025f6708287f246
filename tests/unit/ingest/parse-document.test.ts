import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '@/lib/core/text/intake';
import type { TextTable } from '@/lib/core/text/laid/text-table';
import type { ReadDocument } from '@/lib/server/ingest/document';
import { parseDocument } from '@/lib/server/ingest/parse-document';
import { makeDocx, makePdf, makeZip, paragraph, utf8, wordTable } from './make-documents';

async function read(source: string | Uint8Array, contentType: string, name?: string): Promise<ReadDocument> {
  const document = await parseDocument(typeof source === 'string' ? utf8(source) : source, contentType, name);
  if (document.outcome !== 'read') throw new Error(document.message);
  for (const cell of document.tables.flatMap(({ rows }) => rows.flat())) {
    expect(document.text.slice(cell.start, cell.end)).toBe(cell.text);
  }
  return document;
}

const page = (body: string, head = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const grid = (table: TextTable | undefined) => table?.rows.map((row) => row.map(({ text }) => text));

describe('a web page', () => {
  const story = (more = '') =>
    page(
      `<nav>Home | Markets</nav><article><h1>Barley harvest falls short of last year</h1>
       ${'<p>The barley harvest came to 4.1 million tons, the ministry said, after a wet spring in the north.</p>'.repeat(12)}
       </article><aside><ul><li><a href="/1">Another story</a></ul></aside>${more}`,
      `<title>Barley harvest falls short of last year</title><meta name="author" content="Ana Writer">
       <meta property="og:site_name" content="The Granary"><meta property="article:published_time" content="2022-09-13T23:30:00-05:00">`,
    );

  it('gives its article, and says what it calls itself', async () => {
    const document = await read(story(), 'text/html');
    expect(document).toMatchObject({
      kind: 'html',
      title: 'Barley harvest falls short of last year',
      byline: 'Ana Writer',
      publisher: 'The Granary',
      date: '2022-09-13',
    });
    expect(document.text).toMatch(
      /^Barley harvest falls short of last year\n\nThe barley harvest came to 4\.1 million tons/,
    );
    expect(document.text).not.toContain('Another story');
    expect(document.text).not.toContain('Markets');
  });

  it('loses no table, even one that stands outside the article', async () => {
    const aside =
      '<div class="sidebar"><table><tr><th>Year<th>Tons<tr><td>2021<td>4.6<tr><td>2022<td>4.1</table></div>';
    const document = await read(story(aside), 'text/html');
    expect(document.tables.map(grid)).toEqual([
      [
        ['Year', 'Tons'],
        ['2021', '4.6'],
        ['2022', '4.1'],
      ],
    ]);
  });

  it('is taken whole where no article stands out', async () => {
    const list = Array.from(
      { length: 60 },
      (_, at) => `<div><span>Station ${at}</span> <b>${at * 7} mm</b></div>`,
    ).join('');
    const document = await read(page(`<p>Rain by station.</p>${list}`), 'text/html');
    expect(document.text).toContain('Station 59 413 mm');
  });

  it('keeps paragraphs, lines, quotation marks and preformatted columns', async () => {
    const { text } = await read(
      page('<p>One<br>two</p><ul><li>three<li>four</ul><p>He <q>said\n so</q>.<pre>a  1\nb  2</pre>'),
      'text/html',
    );
    expect(text).toBe('One\ntwo\n\nthree\nfour\n\nHe “said so”.\n\na  1\nb  2');
  });

  it.each([
    ['3,500<sup>1</sup> ships', '3,500¹ ships'],
    ['9,000 km<sup>2</sup>', '9,000 km²'],
    ['CO<sub>2</sub>', 'CO₂'],
    ['10<sup>−6</sup>', '10⁻⁶'],
    ['the 20<sup>th</sup> ship', 'the 20th ship'],
    ['412<sup>b</sup>', '412 b'],
    ['412<sup>[3]</sup>', '412[3]'],
    ['1&nbsp;250 ships', '1\u00a0250 ships'],
    ['popu&shy;lation', 'population'],
    ['<b>7</b>.<i>5</i>%', '7.5%'],
  ])('%s reads "%s"', async (html, text) => expect((await read(page(`<p>${html}</p>`), 'text/html')).text).toBe(text));

  it('does without head, body or html', async () => {
    expect((await read('<title>Tides</title><p>High water: 4.2 m', 'text/html')).text).toBe(
      'Tides\n\nHigh water: 4.2 m',
    );
    expect((await read('High water: 4.2 m', 'text/html')).text).toBe('High water: 4.2 m');
  });

  it('with nothing on it is empty', async () => {
    expect(await parseDocument(utf8(page('<script>1</script>')), 'text/html')).toMatchObject({ why: 'empty' });
  });

  it.each([
    ['2022-9-3', '2022-09-03'],
    ['2022/09/13', '2022-09-13'],
    ['2022-02-30', undefined],
    ['September 2022', undefined],
    ['2022', undefined],
  ])('a date written %s is %s', async (written, day) => {
    expect((await read(page('<p>Text</p>', `<meta name="date" content="${written}">`), 'text/html')).date).toBe(day);
  });
});

describe('a table on a page', () => {
  const tableOf = async (html: string) =>
    (await read(page(`<p>Before</p><table>${html}</table><p>After</p>`), 'text/html')).tables[0];

  it('is lines and tabs in the text, with its caption above', async () => {
    const { text, tables } = await read(
      page(
        '<p>Before</p><table><caption>Tons by port</caption><tr><th>Port<th>Tons<tr><td>Varna<td>1,200</table><p>After</p>',
      ),
      'text/html',
    );
    expect(text).toBe('Before\n\nTons by port\nPort\tTons\nVarna\t1,200\n\nAfter');
    expect(tables[0]).toMatchObject({ caption: 'Tons by port', headerRows: 1 });
    expect(text.slice(tables[0]?.start, tables[0]?.end)).toBe('Port\tTons\nVarna\t1,200');
  });

  it('repeats a cell in every row and column it spans, with one place in the text', async () => {
    const table = await tableOf(
      '<thead><tr><th rowspan=2>Port<th colspan=2>Tons<tr><th>2021<th>2022</thead><tr><td>Varna<td>7<td>8',
    );
    expect(grid(table)).toEqual([
      ['Port', 'Tons', 'Tons'],
      ['Port', '2021', '2022'],
      ['Varna', '7', '8'],
    ]);
    expect(table?.headerRows).toBe(2);
    expect(table?.rows[0]?.[1]).toBe(table?.rows[0]?.[2]);
  });

  it('keeps its columns apart when cells are empty, short or reach down beside nothing', async () => {
    expect(grid(await tableOf('<tr><td>a<td><td>3<tr><td>b<tr><td><td><td><tr><td>c<td>1'))).toEqual([
      ['a', '', '3'],
      ['b'],
      ['c', '1'],
    ]);
    expect(grid(await tableOf('<tr><th>a<th>b<th rowspan=2>c<tr>'))).toEqual([['a', 'b', 'c']]);
    expect(grid(await tableOf('<tr><th>a<th>b<th rowspan=3>c<tr><td>1<tr><td>2<td>3'))).toEqual([
      ['a', 'b', 'c'],
      ['1', '', 'c'],
      ['2', '3', 'c'],
    ]);
  });

  it('has one line per row, whatever its cells hold', async () => {
    const table = await tableOf('<tr><td>a<br>b<td><p>one</p><p>two\tthree</p><tr><td><ul><li>x<li>y</ul><td>z');
    expect(grid(table)).toEqual([
      ['a b', 'one two three'],
      ['x y', 'z'],
    ]);
  });

  it('that only lays out a page is not one', async () => {
    const { text, tables } = await read(
      page('<table><tr><td><p>Left</p><table><tr><th>a<td>1</table><td>Right</table>'),
      'text/html',
    );
    expect(tables.map(grid)).toEqual([[['a', '1']]]);
    expect(text).toBe('Left\n\na\t1\n\nRight');
  });

  it('puts every cell where it says, for any cells', async () => {
    const cell = fc.record({
      text: fc.string({ unit: 'binary', maxLength: 8 }).map((raw) => raw.replace(/[<>&\p{Cc}]/gu, '')),
      columns: fc.integer({ min: 0, max: 4 }),
      rows: fc.integer({ min: 0, max: 4 }),
    });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const row = (line: (typeof cells)[number]) =>
          `<tr>${line.map(({ text, columns, rows: deep }) => `<td colspan=${columns} rowspan=${deep}>${text}</td>`).join('')}</tr>`;
        const { text } = await read(
          page(`<p>5 tons</p><table><tr><th>h</th></tr>${cells.map(row).join('')}</table>`),
          'text/html',
        );
        expect(cleanText(text)).toEqual({ ok: true, text });
      }),
      { numRuns: 60 },
    );
  });
});

describe('CSV', () => {
  it.each([
    ['commas', 'port,tons\nVarna,"1,200"\n'],
    ['semicolons', 'port;tons\nVarna;1,200\n'],
    ['tabs and CRLF', 'port\ttons\r\nVarna\t"1,200"\r\n'],
    ['a byte order mark', '\ufeffport,tons\nVarna,"1,200"\n\n'],
  ])('with %s is a table', async (_name, source) => {
    const { kind, text, tables } = await read(source, 'text/csv');
    expect({ kind, text }).toEqual({ kind: 'csv', text: 'port\ttons\nVarna\t1,200' });
    expect(tables[0]?.headerRows).toBe(1);
  });

  it('with lines and tabs inside a cell keeps one line per row', async () => {
    expect((await read('a,"one\ntwo\tthree"\nb,2\n', 'text/csv')).text).toBe('a\tone two three\nb\t2');
  });

  it('whose first row holds years has heads, whose first row holds numbers has none', async () => {
    expect((await read('port,2021,2022\nVarna,7,8\n', 'text/csv')).tables[0]?.headerRows).toBe(1);
    expect((await read('Varna,7.5,8\nBurgas,9,10\n', 'text/csv')).tables[0]?.headerRows).toBe(0);
  });

  it('is known by its ending where the type says nothing', async () => {
    expect((await read('a,b\n1,2\n', 'application/octet-stream', 'Tons.CSV')).kind).toBe('csv');
  });
});

describe('plain text', () => {
  it('stays as it is, cleaned as intake cleans', async () => {
    expect((await read('\ufeffRice: 41 tons.\r\nWheat: 7.\rOats', 'text/plain')).text).toBe(
      'Rice: 41 tons.\nWheat: 7.\nOats',
    );
  });

  it('has the tables that a spreadsheet pasted', async () => {
    const { tables } = await read('Tons\nport\t2021\t2022\nVarna\t7 \t 8\n\nOne\ttab alone.\n', '');
    expect(tables.map(grid)).toEqual([
      [
        ['port', '2021', '2022'],
        ['Varna', '7', '8'],
      ],
    ]);
  });

  it('in Markdown has a title and tables', async () => {
    const source = 'Intro\n\n# Port notes\n\n| port | tons |\n|:-----|-----:|\n| Varna | 7 |\n\nA | b without a rule\n';
    const { kind, title, tables, text } = await read(source, 'text/plain', 'notes.md');
    expect({ kind, title, text }).toEqual({ kind: 'markdown', title: 'Port notes', text: source });
    expect(tables.map(grid)).toEqual([
      [
        ['port', 'tons'],
        ['Varna', '7'],
      ],
    ]);
    expect(tables[0]?.headerRows).toBe(1);
  });

  it('that begins as a page is read as a page', async () => {
    expect((await read('  <!-- x --><!DOCTYPE HTML><p>41 tons', 'text/plain')).text).toBe('41 tons');
  });
});

describe('PDF', () => {
  it('gives its text page by page, line by line, columns apart', async () => {
    const { kind, title, text, pages } = await read(
      makePdf([['Port report', 'Varna|1,200|1,300'], ['Second page \\(revised\\)']], 'Port report 2022'),
      'application/pdf',
    );
    expect({ kind, title }).toEqual({ kind: 'pdf', title: 'Port report 2022' });
    expect(text).toMatch(/^Port report\nVarna\t1,200\t1,300\n\nSecond page/);
    expect(pages?.map(({ start, end }) => text.slice(start, end).split('\n')[0])).toEqual([
      'Port report',
      expect.stringContaining('Second page'),
    ]);
  });

  it('is known by how it begins, whatever it is called', async () => {
    expect((await read(makePdf([['41 tons']]), 'text/html', 'page.html')).kind).toBe('pdf');
  });

  it('has the tables that are printed in columns', async () => {
    const { tables } = await read(
      makePdf([['Ships by port', 'port|2021|2022', 'Varna|412|398', 'Source: harbour office']]),
      '',
    );
    expect(tables.map(grid)).toEqual([
      [
        ['port', '2021', '2022'],
        ['Varna', '412', '398'],
      ],
    ]);
  });

  it('may come as a Buffer, which is left as it was', async () => {
    const file = Buffer.from(makePdf([['41 tons']]));
    const copy = Buffer.from(file);
    expect((await read(file, '')).text).toBe('41 tons');
    expect(file.equals(copy)).toBe(true);
  });

  it('without text says that it holds pictures', async () => {
    expect(await parseDocument(makePdf([[]]), 'application/pdf')).toMatchObject({
      outcome: 'unreadable',
      why: 'no-text',
    });
  });

  it('that is locked says so', async () => {
    const key = '41'.repeat(32);
    const trailer = `/ID [<${key}> <${key}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`;
    expect(await parseDocument(makePdf([['41 tons']], '', trailer), '')).toMatchObject({ why: 'locked' });
  });

  it('that is damaged says so', async () => {
    expect(await parseDocument(utf8('%PDF-1.7\nnothing more'), 'application/pdf')).toMatchObject({ why: 'damaged' });
  });
});

describe('a Word file', () => {
  it('gives its paragraphs and tables', async () => {
    const file = makeDocx(
      paragraph('Port report', 'Heading1') +
        paragraph('Varna took 412 ships &amp; more.') +
        wordTable([
          ['port', 'tons'],
          ['Varna', '1,200'],
        ]),
    );
    const { kind, title, text, tables } = await read(file, 'application/octet-stream', 'report.docx');
    expect({ kind, title }).toEqual({ kind: 'docx', title: 'Port report' });
    expect(text).toBe('Port report\n\nVarna took 412 ships & more.\n\nport\ttons\nVarna\t1,200');
    expect(tables.map(grid)).toEqual([
      [
        ['port', 'tons'],
        ['Varna', '1,200'],
      ],
    ]);
  });

  it('that would unpack without measure is refused, even if it lies about its size', async () => {
    const bomb = { 'word/media/image1.png': Buffer.alloc(60 * 1024 * 1024) };
    expect(await parseDocument(makeDocx(paragraph('5'), bomb), '')).toMatchObject({ why: 'too-large' });
    const liar = makeZip({ 'word/document.xml': Buffer.alloc(60 * 1024 * 1024) }, 10);
    expect(await parseDocument(liar, '')).toMatchObject({ why: 'too-large' });
  });

  it('that is cut off, or holds no document, is damaged', async () => {
    const file = makeDocx(paragraph('5 tons'));
    expect(await parseDocument(file.slice(0, file.length - 30), '')).toMatchObject({ why: 'damaged' });
    expect(await parseDocument(makeZip({ 'word/document.xml': 'no XML' }), '')).toMatchObject({ why: 'damaged' });
  });

  it('expands no entities', async () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('5 tons &b;')}</w:body></w:document>`;
    expect(JSON.stringify(await parseDocument(makeDocx('', { 'word/document.xml': xml }), ''))).not.toContain('haha');
  });
});

describe('what is no text', () => {
  it.each([
    ['nothing', '', '', 'empty'],
    ['white space', ' \n\t ', 'text/plain', 'empty'],
    ['a picture called a page', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'text/html', 'media'],
    ['a picture by its type', 'anything', 'image/svg+xml', 'media'],
    ['a film', '\0\0\0\x18ftypmp42', 'application/octet-stream', 'media'],
    ['a program', '\x7fELF\x02\x01\x01\0\0\0', 'text/plain', 'not-text'],
    ['noise', String.fromCharCode(...Array.from({ length: 400 }, (_, at) => ((at * 7919) % 255) + 1)), '', 'not-text'],
    ['a NUL', 'Rice: 41\0 tons', 'text/plain', 'not-text'],
    ['an old Word file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/msword', 'old-word'],
    ['a packed file', '\x1f\x8b\x08\0', 'application/gzip', 'archive'],
  ])('%s is refused in plain words', async (_name, latin1, contentType, why) => {
    const answer = await parseDocument(Buffer.from(latin1, 'latin1'), contentType);
    expect(answer).toEqual({ outcome: 'unreadable', why, message: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  it.each([
    ['a binary spreadsheet', 'xl/workbook.bin', 'binary-excel'],
    ['an archive', 'notes.txt', 'archive'],
  ])('%s is refused by what is inside', async (_name, inside, why) => {
    expect(await parseDocument(makeZip({ [inside]: '<x/>' }), '')).toMatchObject({ why });
  });

  it('more than 10 MB is refused', async () => {
    expect(await parseDocument(new Uint8Array(10 * 1024 * 1024 + 1).fill(97), 'text/plain')).toMatchObject({
      why: 'too-large',
    });
  });
});
