import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loggableText, loggableUrl } from '@/lib/server/http/redact';

describe('addresses in the log', () => {
  it.each([
    ['/articles?status=pending&page=2', '/articles?status=pending&page=2'],
    ['/invitation/abc123', '/invitation/[redacted]'],
    ['/api/v1/invitations/abc123/accept', '/api/v1/invitations/[redacted]/accept'],
    ['/join/abc123?from=mail', '/join/[redacted]?from=mail'],
    ['/sign-in?next=%2F&token=abc123', '/sign-in?next=%2F&token=[redacted]'],
    ['/reset-password/abc123', '/reset-password/[redacted]'],
    ['/?CODE=abc123', '/?CODE=[redacted]'],
  ])('%s is logged as %s', (url, logged) => {
    expect(loggableUrl(url)).toBe(logged);
  });

  it('are cut when somebody sends a long one', () => {
    expect(loggableUrl(`/${'a'.repeat(100_000)}?${'b'.repeat(100_000)}`).length).toBeLessThanOrEqual(1000);
  });
});

describe('lines of the log', () => {
  it.each([
    ['connect postgresql://desk:sesame@db.example/desk', 'connect postgresql://desk:[redacted]@db.example/desk'],
    ['sent Bearer eyJhbGciOi.sesame-x_y', 'sent Bearer [redacted]'],
    ['see http://127.0.0.1:3000/join/sesame now', 'see http://127.0.0.1:3000/join/[redacted] now'],
    ['GET /x?token=sesame&page=2', 'GET /x?token=[redacted]&page=2'],
  ])('%s becomes %s', (line, logged) => {
    expect(loggableText(line)).toBe(logged);
  });

  it('stay JSON, whatever is in them, and keep what is no secret', () => {
    expect(loggableText('{"url":"http://127.0.0.1:3000","who":"ana@desk.example"}')).toContain(
      '"who":"ana@desk.example"',
    );
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('://u:p@h', '/join/', '?token=', 'Bearer '), (json, secret) => {
        JSON.parse(loggableText(JSON.stringify({ json, secret, both: `${secret}${json}${secret}` })));
      }),
    );
  });
});
