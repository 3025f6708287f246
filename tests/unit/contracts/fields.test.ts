import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { day, line, lines, link, moment, orAsItWas, orNothing } from '@/lib/contracts/fields';

describe('fields of forms', () => {
  it('hold what PostgreSQL can hold', () => {
    expect(line(20).parse('  a\0b\n c\ud83d ')).toBe('a b c\ufffd');
    expect(line(20).parse(' \0\n')).toBeNull();
    expect(lines(20).parse('a\r\nb\rc\0 ')).toBe('a\nb\nc');
    expect(line(3).safeParse('abcd').error?.issues[0]?.message).toBe('Use at most 3 characters.');
  });

  it.each(['https://stats.example/a?b=c#d', 'http://localhost:3000/x', 'https://münchen.example/ü'])(
    'take the link %s',
    (url) => {
      expect(link.parse(` ${url} `)).toBe(url);
    },
  );

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://old.example',
    '//stats.example',
    'stats.example',
    'https://',
    'https://user:word@stats.example',
    'https://a.example/\0',
    'https://a.exa\nmple/',
    `https://a.example/${'x'.repeat(2048)}`,
  ])('refuse the link %j', (url) => {
    expect(link.safeParse(url).success).toBe(false);
  });

  it('take days and moments of years there are', () => {
    for (const good of ['2024-02-29', '1066-10-14']) expect(day.parse(good)).toBe(good);
    for (const bad of ['2023-02-29', '0000-01-01', '0001-12-31', '9999-01-01', '13.9.2022', ''])
      expect(day.safeParse(bad).success).toBe(false);
    expect(moment.parse('2026-03-04T17:00:00+01:00')).toBe('2026-03-04T17:00:00+01:00');
    for (const bad of ['2026-03-04', '2026-03-04T17:00', '0000-03-04T17:00:00Z'])
      expect(moment.safeParse(bad).success).toBe(false);
  });

  it('know nothing given from taken away', () => {
    const form = z.object({ a: orNothing(line(9)), b: orAsItWas(line(9)) });
    expect(form.parse({})).toEqual({ a: null });
    expect(form.parse({ a: '', b: '' })).toEqual({ a: null, b: null });
    expect(form.parse({ a: 'x', b: ' y ' })).toEqual({ a: 'x', b: 'y' });
  });
});
