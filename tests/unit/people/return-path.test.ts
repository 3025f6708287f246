import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnPath } from '@/lib/server/auth/return-path';

describe('the way back after signing in', () => {
  it.each(['/', '/people', '/claims?status=pending&q=7.6%25', '/articles/1#figure-3'])('is kept: %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    '/sign-in?next=/people',
    '/invitation/abc',
    '/api/auth/sign-out',
    `/${'x'.repeat(3000)}`,
    '',
    null,
    undefined,
    ['/people'],
  ])('is the desk itself for %j', (next) => {
    expect(returnPath(next)).toBe('/');
  });

  it('never leaves the desk, whatever stands in the address', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('/', '\\', '..', '.', '//', '@', ':', 'evil.example', '\t', '%2f'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = returnPath(`/${pieces.join('')}`);
        expect(path.startsWith('/')).toBe(true);
        expect(new URL(path, 'http://desk.example').origin).toBe('http://desk.example');
      }),
    );
  });
});
