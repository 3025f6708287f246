import { createHash } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { parseDocument } from '@/lib/server/ingest/parse-document';
import { NEEDS_COPY } from '@/lib/server/reading/kept-copies';
import { ReaderPool } from '@/lib/server/reading/readers';
import { makeXlsx } from '@/tests/support/spreadsheets';
import { makeDocx, makePdf, paragraph, utf8 } from '@/tests/unit/ingest/make-documents';

const PAGE = utf8(
  '<title>Ships</title><p>Varna took 412 ships.</p><table><tr><th>May<td>412<tr><th>June<td>398</table>',
);
const LONG = 'Varna took 412 ships, 7.6% more than a year ago. '.repeat(12_000);
const PATIENT = { timeLimitMs: 120_000 };

const asText = (parts: readonly Uint8Array[]) => Buffer.concat(parts).toString('utf8');

describe('readers', () => {
  const pool = new ReaderPool({ size: 2, memoryMb: 512 });
  afterAll(() => pool.close());
  const read = (bytes: Uint8Array, contentType: string) =>
    pool.ask('copy.read', { bytes, contentType, day: null }, PATIENT);

  it.each([
    ['HTML', PAGE, 'text/html'],
    ['PDF', makePdf([['Varna took 412 ships.']]), 'application/pdf'],
    ['Word', makeDocx(paragraph('Varna took 412 ships.')), ''],
    ['plain text', utf8('Varna took 412 ships.'), 'text/plain'],
    [
      'Excel',
      makeXlsx({
        sheets: [
          {
            name: 'Ships',
            rows: [
              ['Month', 'Ships'],
              ['May', 412],
            ],
          },
        ],
      }),
      '',
    ],
    ['CSV', utf8('Month,Ships\nMay,412\nJune,398'), 'text/csv'],
  ])('read %s as it is read here, and find its figures', async (_name, bytes, contentType) => {
    const before = bytes.slice();
    const copy = await read(bytes, contentType);
    const here = await parseDocument(bytes, contentType);
    if (here.outcome !== 'read') throw new Error(here.message);
    expect(asText(copy.reading.text)).toBe(here.text);
    expect(copy).toMatchObject({ readAs: here.kind, byteLength: bytes.length });
    expect(copy.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(copy.figures.figures).toBeGreaterThan(0);
    expect(bytes, 'the bytes that were given').toEqual(before);
  });

  it('refuse what cannot be read, with the sentence that says why', async () => {
    await expect(read(Buffer.from('89504e470d0a1a0a', 'hex'), 'text/html')).rejects.toMatchObject({
      code: 'unreadable',
      message: 'This is a picture, sound or video, which holds no text.',
    });
  });

  it('refuse a text with more figures than a limit, by name', async () => {
    const text = '1, '.repeat(100_000);
    await expect(pool.ask('article.preview', { text }, PATIENT)).rejects.toMatchObject({
      code: 'too-much',
      message: expect.stringMatching(/^This text holds more than 30,000 figures, so nothing was saved\./),
    });
  });

  it('ask for a copy that they have not kept, and keep it', async () => {
    const name = { textSha256: 'a', tablesSha256: 'b', day: null };
    const offers = { isLength: false, year: null };
    expect(await pool.ask('copy.offers', { name, ...offers }, PATIENT)).toBe(NEEDS_COPY);
    const { reading, figures } = await read(utf8('Varna took 412 ships.'), 'text/plain');
    const parts = { text: reading.text, tables: reading.tables, blocks: figures.blocks };
    const about = { ...PATIENT, about: 'this copy' };
    const opened = await pool.ask('copy.offers', { name, parts, ...offers }, about);
    expect(opened).toEqual({ date: [], number: [{ start: 11, end: 20 }] });
    expect(await pool.ask('copy.offers', { name, ...offers }, about)).toEqual(opened);
  });

  it('leave one of them to others while one searches for long', async () => {
    const article = { text: LONG, day: null, stored: [] };
    const order: string[] = [];
    const slow = pool.ask('article.again', article, { ...PATIENT, patient: true }).then(() => order.push('first'));
    const second = pool.ask('article.again', article, { ...PATIENT, patient: true }).then(() => order.push('second'));
    const quick = pool.ask('article.preview', { text: 'Five ships.' }, PATIENT).then(() => order.push('quick'));
    await Promise.all([slow, second, quick]);
    expect(order).toEqual(['quick', 'first', 'second']);
  });
});

describe('a reader that is stopped', () => {
  let pool: ReaderPool;
  afterEach(() => pool.close());
  const previewOf = (text: string, timeLimitMs = 120_000) => pool.ask('article.preview', { text }, { timeLimitMs });
  const isWell = async () => expect(await previewOf('Five ships sank.')).toMatchObject({ toCheck: 1 });

  it('by the clock: a refusal, and the next one is served', async () => {
    pool = new ReaderPool({ size: 1, memoryMb: 512 });
    await isWell();
    await expect(previewOf(LONG, 1)).rejects.toMatchObject({
      code: 'too-much',
      message: expect.stringContaining('so nothing was saved'),
    });
    await isWell();
  });

  it('by its memory: a refusal, and the next one is served', async () => {
    pool = new ReaderPool({ size: 1, memoryMb: 40 });
    const page = utf8(`<p>${'<b>5</b> tons '.repeat(200_000)}`);
    const hungry = pool.ask('copy.read', { bytes: page, contentType: 'text/html', day: null }, PATIENT);
    await expect(hungry).rejects.toMatchObject({ code: 'too-much', message: expect.stringContaining('40 MB') });
    await isWell();
  });

  it('by a closing server: everybody who waits hears of it', async () => {
    pool = new ReaderPool({ size: 1, memoryMb: 512 });
    const asked = [previewOf(LONG), previewOf(LONG)].map((one) => one.catch((thrown: unknown) => thrown));
    await pool.close();
    for (const one of asked) expect(await one).toMatchObject({ code: 'reader-stopped' });
  });
});
