import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanText } from '@/lib/core/text/intake';
import { parseDocument } from '@/lib/server/ingest/parse-document';
import { utf8 } from './make-documents';

const folder = path.resolve(import.meta.dirname, '../../support/hostile-html');
const files = readdirSync(folder).filter((name) => name.endsWith('.html'));

const words = (source: string, mark: 'KEEP' | 'DROP') => [
  ...new Set(source.match(new RegExp(`${mark}\\w+`, 'g')) ?? []),
];

describe('a hostile page comes out as what a reader would see', () => {
  it('the corpus is there', () => expect(files.length).toBeGreaterThanOrEqual(8));

  it.each(files)('%s', async (name) => {
    const source = readFileSync(path.join(folder, name), 'utf8');
    const document = await parseDocument(utf8(source), 'text/html; charset=utf-8');
    if (document.outcome !== 'read') throw new Error(document.message);
    const all = JSON.stringify(document);
    expect(words(source, 'KEEP').filter((word) => !all.includes(word))).toEqual([]);
    expect(words(source, 'DROP').filter((word) => all.includes(word))).toEqual([]);
    expect(cleanText(document.text)).toEqual({ ok: true, text: document.text });
    if (name !== 'written-code.html') expect(document.text).not.toMatch(/<\/?[a-z]|javascript:|on\w+=/i);
  });

  it('code that is written out to be read stays readable, as text', async () => {
    const source = readFileSync(path.join(folder, 'written-code.html'), 'utf8');
    const document = await parseDocument(utf8(source), 'text/html');
    expect(document).toMatchObject({ outcome: 'read', text: expect.stringContaining('<script>KEEPscript()</script>') });
  });

  it.each([
    ['nested without end', '<div>'.repeat(5000)],
    ['bold without end', '<b>'.repeat(5000)],
    ['small without end', '<sup>'.repeat(3000)],
    ['tables in tables', '<table><tr><td>'.repeat(1000)],
    ['angles only', '<'.repeat(20_000)],
    ['ampersands only', '&'.repeat(20_000)],
    ['attributes without end', `<p ${'a=1 '.repeat(20_000)}>`],
  ])('%s does not throw', async (_name, source) => {
    const document = await parseDocument(utf8(`${source} 41 tons`), 'text/html');
    expect(document).toMatchObject({ outcome: 'read', text: expect.stringContaining('41 tons') });
  });

  it('spans without measure make no giant table', async () => {
    const source = `<table>${'<tr><th rowspan=65534 colspan=1000>7<td colspan=1000>8'.repeat(200)}</table>`;
    expect(await parseDocument(utf8(source), 'text/html')).toMatchObject({ outcome: 'unreadable', why: 'too-large' });
  });
});
