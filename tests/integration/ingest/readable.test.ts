import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchPage } from '@/lib/server/ingest/fetch-page';
import { parseDocument } from '@/lib/server/ingest/parse-document';
import { readDocument } from '@/lib/server/ingest/readable';
import { type HostileServer, startHostileServer } from '../../support/hostile-server';
import { makeDocx, makePdf, paragraph, utf8 } from '../../unit/ingest/make-documents';

const PAGE = utf8(
  '<title>Ships</title><p>Varna took 412 ships.</p><table><tr><th>May<td>412<tr><th>June<td>398</table>',
);
const LARGE = utf8(`<p>${'<b>5</b> tons '.repeat(60_000)}`);

describe('reading in a thread of its own', () => {
  it.each([
    ['HTML', PAGE, 'text/html'],
    ['PDF', makePdf([['Varna took 412 ships.']]), 'application/pdf'],
    ['Word', makeDocx(paragraph('Varna took 412 ships.')), ''],
    ['plain text', utf8('Varna took 412 ships.'), 'text/plain'],
  ])('%s reads the same as here', async (_name, bytes, contentType) => {
    const document = await readDocument(bytes, contentType);
    expect(document).toEqual(await parseDocument(bytes, contentType));
    expect(document).toMatchObject({ outcome: 'read', text: expect.stringContaining('412') });
  });

  it('leaves the bytes it was given as they were', async () => {
    const bytes = makePdf([['41 tons']]);
    const copy = bytes.slice();
    await readDocument(bytes, 'application/pdf');
    expect(bytes).toEqual(copy);
  });

  it('is given up when the time is over', async () => {
    expect(await readDocument(LARGE, 'text/html', { timeLimitMs: 1 })).toEqual({
      outcome: 'unreadable',
      why: 'too-slow',
      message: 'Reading it took too long, so it was given up.',
    });
  });

  it('is given up when the memory is used up, and the desk lives on', async () => {
    const hungry = readDocument(LARGE, 'text/html', { memoryLimitMb: 24 });
    const next = readDocument(PAGE, 'text/html');
    expect(await hungry).toMatchObject({ outcome: 'unreadable', why: 'too-large' });
    expect(await next).toMatchObject({ outcome: 'read' });
  });

  it('says in plain words what cannot be read', async () => {
    expect(await readDocument(Buffer.from('89504e470d0a1a0a', 'hex'), 'text/html')).toMatchObject({
      outcome: 'unreadable',
      why: 'media',
    });
  });
});

describe('from a link to text', () => {
  let site: HostileServer;
  beforeAll(async () => {
    site = await startHostileServer();
  });
  afterAll(() => site.close());

  async function take(path: string) {
    const page = await fetchPage(site.url(path), { clock: () => new Date(0), allow: [site.allow] });
    if (page.outcome === 'failed') throw new Error(page.message);
    return readDocument(page.bytes, page.contentType);
  }

  it('an honest page is read', async () => {
    expect(await take('/')).toMatchObject({
      outcome: 'read',
      title: 'Harbour notes',
      text: expect.stringContaining('412 ships'),
    });
  });

  it('a picture that calls itself a page is refused', async () => {
    expect(await take('/picture-called-html')).toMatchObject({ outcome: 'unreadable', why: 'media' });
  });

  it('a page without a type is read as what it is', async () => {
    expect(await take('/no-type')).toMatchObject({ outcome: 'read', kind: 'text', text: 'Rice: 41 tons' });
  });
});
