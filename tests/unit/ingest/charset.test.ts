import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '@/lib/server/ingest/charset';
import { utf8 } from './make-documents';

const latin = (text: string) => Buffer.from(text, 'latin1');

describe('which letters the bytes are', () => {
  it.each([
    ['UTF-8 by default', utf8('€5 – 7½'), '', '€5 – 7½'],
    ['a UTF-8 mark', utf8('\ufeff€5'), 'text/plain; charset=iso-8859-1', '€5'],
    ['a UTF-16 mark', Buffer.from('\ufeff€5', 'utf16le'), 'text/plain', '€5'],
    ['a UTF-16 mark, the other way', Buffer.from('\ufeff€5', 'utf16le').swap16(), 'text/plain', '€5'],
    ['the header', latin('\xd4\xe5\xe2\xf0'), 'text/html; charset="windows-1251"', 'Февр'],
    ['the page', latin('<meta charset=koi8-r>\xd4'), 'text/html', '<meta charset=koi8-r>т'],
    [
      'the page, the old way',
      latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">\xb1'),
      '',
      expect.stringMatching(/ą$/),
    ],
    [
      'the header before the page',
      latin('<meta charset=koi8-r>\xe9'),
      'text/html; charset=latin1',
      '<meta charset=koi8-r>é',
    ],
    ['a page that cannot be in what it says', utf8('<meta charset="utf-16">€'), '', '<meta charset="utf-16">€'],
    ['windows-1252 where UTF-8 fails', latin('caf\xe9 \x80 5 \x96 7, \x93so\x94'), 'text/plain', 'café € 5 – 7, “so”'],
    ['windows-1252 where UTF-8 is a lie', latin('\xa35 m\xe9tr\xe9s'), 'text/html; charset=utf-8', '£5 métrés'],
    ['a name nobody knows', utf8('€5'), 'text/plain; charset=martian', '€5'],
  ])('%s', (_name, bytes, contentType, text) => expect(decodeText(bytes, contentType)).toEqual(text));

  it('one broken character does not turn a UTF-8 text into another alphabet', () => {
    const bytes = Buffer.concat([utf8('Порт принял 412 судов за май'), latin('\xff')]);
    expect(decodeText(bytes, '')).toBe('Порт принял 412 судов за май\ufffd');
  });

  it('any text survives as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\ufffd') && !text.startsWith('\ufeff') && !/<meta|<\?xml/i.test(text));
        expect(decodeText(utf8(text), 'text/plain; charset=utf-8')).toBe(text);
      }),
    );
  });
});
