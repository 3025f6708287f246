import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { packTables } from '@/lib/core/checks/table-grid';
import { PASTED_TYPE } from '@/lib/server/ingest/document-kind';
import { parseDocument } from '@/lib/server/ingest/parse-document';
import { READER_VERSION } from '@/lib/server/ingest/reader-version';
import { makeDocx, makePdf, paragraph } from './make-documents';

const utf8 = (text: string) => new TextEncoder().encode(text);

const PAGE = `<!doctype html><html><head><title>Port figures</title></head><body><nav>Home Contact</nav>
  <main><h1>Port figures</h1>${'<p>The northern port published its figures for the year, and the harbour master spoke of a steady trade in grain.</p>'.repeat(30)}
  <table><caption>Grain, tonnes</caption><thead><tr><th>Month</th><th>Grain</th></tr></thead><tbody>
  <tr><th>January</th><td x:num="4410.4">4,410</td></tr><tr><td style="padding-left:1em">of which maize</td><td>2,118</td></tr>
  <tr style="display:none"><td>Draft</td><td>1</td></tr></tbody></table></main><footer>Imprint</footer></body></html>`;

const DOCUMENTS: readonly (readonly [name: string, bytes: Uint8Array, contentType: string])[] = [
  ['page', utf8(PAGE), 'text/html'],
  [
    'pasted',
    utf8(
      '<p>Ships</p><table><tr><th>Port</th><td x:num="3.4">3</td></tr><tr><td>&nbsp;East</td><td>1</td></tr></table>',
    ),
    PASTED_TYPE,
  ],
  ['text', utf8('Ships\t2025\nEast\t3\n  of which ferries\t1\n\nMore is to come.'), 'text/plain'],
  ['markdown', utf8('# Ships\n\n| Port | Calls |\n| --- | ---: |\n| East | 3 |'), 'text/markdown'],
  ['values', utf8('Port;Calls\n"  East";3\nWest;4\n'), 'text/csv'],
  ['pdf', makePdf([['Ships in 2025', 'Port|Calls', 'Varna|412', '  of which ferries|31']]), 'application/pdf'],
  ['word', makeDocx(paragraph('Varna took 412 ships.')), ''],
];

/** What each version reads in them: SHA-256 of the text and its tables, shortened. */
const READ_BY: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  2: {
    page: '16498a4ebb3afb97',
    pasted: 'de23800274326a12',
    text: 'a29ecbcf30c29dab',
    markdown: 'd08d3cc091c7b586',
    values: '6c4861503425cce6',
    pdf: '5f6f3427b637f4fc',
    word: '8b03364e51ab9c08',
  },
};

it('whoever changes what comes out of a document raises READER_VERSION, and adds what it reads', async () => {
  const read: Record<string, string> = {};
  for (const [name, bytes, contentType] of DOCUMENTS) {
    const document = await parseDocument(bytes, contentType);
    if (document.outcome !== 'read') throw new Error(document.message);
    const { text, tables } = document;
    read[name] = createHash('sha256').update(text).update(packTables(tables)).digest('hex').slice(0, 16);
  }
  expect(read).toEqual(READ_BY[READER_VERSION]);
});

it('a row of a printed table keeps how far it stands in', async () => {
  const [, bytes] = DOCUMENTS.find(([name]) => name === 'pdf') ?? [];
  const document = await parseDocument(bytes ?? utf8(''), 'application/pdf');
  expect(document).toMatchObject({ tables: [{ marked: [{ row: 2, column: 0, indent: 2 }] }] });
});

it('a table of the article in a page keeps what ranking the page takes from it', async () => {
  const document = await parseDocument(utf8(PAGE), 'text/html');
  if (document.outcome !== 'read') throw new Error(document.message);
  expect(document.text).not.toContain('Home Contact');
  expect(document.text).not.toContain('Draft');
  expect(document.tables[0]?.marked).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ value: '4410.4' }),
      { row: 2, column: 0, indent: 4 },
      expect.objectContaining({ row: 3, column: 0, display: 'Draft', isHidden: true }),
    ]),
  );
});
