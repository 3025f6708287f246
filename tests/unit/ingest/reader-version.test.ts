import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { packTables } from '@/lib/core/checks/table-grid';
import { PASTED_TYPE } from '@/lib/server/ingest/document-kind';
import { parseDocument } from '@/lib/server/ingest/parse-document';
import { READER_VERSION } from '@/lib/server/ingest/reader-version';
import { makeOds, makeXlsx } from '@/tests/support/spreadsheets';
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
  [
    'excel',
    makeXlsx({
      sheets: [
        {
          name: 'Grain',
          rows: [
            ['Thousand tonnes'],
            [],
            ['Port', { number: 44743, format: 'mmm-yy' }],
            ['Varna', { number: 7147023, format: '#,##0,' }],
          ],
        },
      ],
    }),
    '',
  ],
  [
    'opendocument',
    makeOds(
      '<table:table table:name="Grain"><table:table-row><table:table-cell office:value-type="float" office:value="7147023"><text:p>7.147</text:p></table:table-cell></table:table-row></table:table>',
    ),
    '',
  ],
  [
    'jsonstat',
    utf8(
      '{"version":"2.0","class":"dataset","id":["port","time"],"size":[1,2],"dimension":{"port":{"category":{"label":{"V":"Varna"}}},"time":{"category":{"index":["2022-07","2022-08"]}}},"value":[7.147,6.64],"status":["","p"]}',
    ),
    'application/json',
  ],
  [
    'sdmxjson',
    utf8(
      '{"structure":{"dimensions":{"observation":[{"id":"PORT","values":[{"id":"V","name":"Varna"}]},{"id":"TIME_PERIOD","values":[{"id":"2022-07"}]}]}},"dataSets":[{"observations":{"0:0":[7.147]}}]}',
    ),
    'application/json',
  ],
  ['sdmxcsv', utf8('DATAFLOW,PORT,TIME_PERIOD,OBS_VALUE\nx,Varna,2022-07,7.147\n'), 'text/csv'],
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
    excel: 'b8e1a485a90a8fef',
    opendocument: '3f84d7daf5dac858',
    jsonstat: 'be81b199b76e9666',
    sdmxjson: 'cb8aab48a8a9fe33',
    sdmxcsv: 'cb8aab48a8a9fe33',
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
