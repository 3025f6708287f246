import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '@/lib/core/text/intake';

describe('what may be stored as text', () => {
  it('loses its byte order mark and its carriage returns', () => {
    expect(cleanText('\ufeffone\r\ntwo\rthree\n')).toEqual({ ok: true, text: 'one\ntwo\nthree\n' });
  });

  it('keeps a mark that stands inside', () => {
    expect(cleanText('one\ufefftwo')).toEqual({ ok: true, text: 'one\ufefftwo' });
  });

  it('gets U+FFFD for half a surrogate pair and keeps whole ones', () => {
    expect(cleanText('a\ud800b\udc00c💞')).toEqual({ ok: true, text: 'a\ufffdb\ufffdc💞' });
  });

  it('is refused with a NUL, and when there is nothing in it', () => {
    expect(cleanText('a\0b')).toMatchObject({ ok: false, refused: 'binary' });
    expect(cleanText(' \r\n\t')).toMatchObject({ ok: false, refused: 'empty' });
  });

  it('is clean for good: cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = cleanText(text);
        if (once.ok && !once.text.startsWith('\ufeff')) expect(cleanText(once.text)).toEqual(once);
      }),
    );
  });
});
