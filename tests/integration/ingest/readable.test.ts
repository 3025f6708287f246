import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchPage } from '@/lib/server/ingest/fetch-page';
import { parseDocument } from '@/lib/server/ingest/parse-document';
import { type HostileServer, startHostileServer } from '../../support/hostile-server';

describe('from a link to text', () => {
  let site: HostileServer;
  beforeAll(async () => {
    site = await startHostileServer();
  });
  afterAll(() => site.close());

  async function take(path: string) {
    const page = await fetchPage(site.url(path), { clock: () => new Date(0), allow: [site.allow] });
    if (page.outcome === 'failed') throw new Error(page.message);
    return parseDocument(page.bytes, page.contentType);
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
