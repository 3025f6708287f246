import { describe, expect, it } from 'vitest';
import { clientAddress, hostAllowed, hostname, pagePath, settleForwarding } from '@/lib/server/http/headers';

const alone = { trustProxy: false, publicUrl: null };
const behindProxy = { trustProxy: true, publicUrl: new URL('https://desk.example.org') };

describe('the Host header', () => {
  it.each([
    ['localhost:3000', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]:3000', '[::1]'],
    ['Desk.Example.org.', 'desk.example.org'],
    ['', null],
    [undefined, null],
    ['a b', null],
    ['user@localhost', null],
    ['localhost/path', null],
    ['localhost:port', null],
  ])('%s names %s', (header, name) => {
    expect(hostname(header)).toBe(name);
  });

  it.each([
    ['localhost:3000', '127.0.0.1', null, true],
    ['127.0.0.1:3000', '127.0.0.1', null, true],
    ['[::1]:3000', '::1', null, true],
    ['rebound.example:3000', '127.0.0.1', null, false],
    ['localhost.rebound.example', '127.0.0.1', null, false],
    ['127.0.0.1.rebound.example', '127.0.0.1', null, false],
    ['desk.example.org', '127.0.0.1', new URL('https://desk.example.org'), true],
    ['other.example.org', '127.0.0.1', new URL('https://desk.example.org'), false],
    ['desk.local:3000', '0.0.0.0', null, true],
    ['bad host', '0.0.0.0', null, false],
  ])('%s, bound to %s with PUBLIC_URL %s: %s', (header, boundTo, publicUrl, allowed) => {
    expect(hostAllowed(header, boundTo, publicUrl)).toBe(allowed);
  });
});

describe('who asks', () => {
  it('is the socket, whatever the request claims', () => {
    expect(clientAddress({ 'x-forwarded-for': '10.9.9.9' }, '::ffff:192.0.2.7', alone)).toBe('192.0.2.7');
  });

  it('is what a trusted proxy appended last, not what the client sent along', () => {
    expect(clientAddress({ 'x-forwarded-for': 'forged, 198.51.100.4' }, '127.0.0.1', behindProxy)).toBe('198.51.100.4');
    expect(clientAddress({}, '127.0.0.1', behindProxy)).toBe('127.0.0.1');
  });
});

describe('forwarding headers', () => {
  it('from outside are replaced by what the server knows', () => {
    const headers = {
      host: '127.0.0.1:3000',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-port': '1',
      forwarded: 'for=evil',
      'x-real-ip': '10.9.9.9',
      'x-middleware-subrequest': 'src/middleware',
      'x-nonce': 'mine',
      'x-request-path': '/mine',
      'next-action': 'kept',
    };
    settleForwarding(headers, '192.0.2.7', alone);
    expect(headers).toEqual({
      host: '127.0.0.1:3000',
      'x-forwarded-for': '192.0.2.7',
      'x-forwarded-host': '127.0.0.1:3000',
      'x-forwarded-proto': 'http',
      'next-action': 'kept',
    });
  });

  it('carry the public address, but not for somebody on this machine', () => {
    const outside: Record<string, string> = { host: 'desk.example.org' };
    settleForwarding(outside, '192.0.2.7', behindProxy);
    expect(outside).toMatchObject({ 'x-forwarded-host': 'desk.example.org', 'x-forwarded-proto': 'https' });
    const inside: Record<string, string> = { host: 'localhost:3000' };
    settleForwarding(inside, '127.0.0.1', behindProxy);
    expect(inside).toMatchObject({ 'x-forwarded-host': 'localhost:3000', 'x-forwarded-proto': 'http' });
  });
});

describe('the page that was asked for', () => {
  it.each([
    ['/articles?status=pending', '/articles?status=pending'],
    ['/articles?_rsc=1a2b3', '/articles'],
    ['/articles?page=2&_rsc=1a2b3', '/articles?page=2'],
    ['//evil.example/x', '/evil.example/x'],
    ['/\\evil.example', '/evil.example'],
  ])('%s is %s', (url, path) => {
    expect(pagePath(url)).toBe(path);
  });
});
