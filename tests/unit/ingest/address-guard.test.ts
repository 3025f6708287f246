import { describe, expect, it } from 'vitest';
import { isPublicAddress, resolveHost } from '@/lib/server/ingest/address-guard';
import { readPageAddress } from '@/lib/server/ingest/page-address';

const FORBIDDEN = {
  'this host': ['0.0.0.0', '0.1.2.3', '::'],
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1', 'fec0::1'],
  'link-local and metadata': [
    '169.254.0.1',
    '169.254.169.254',
    'fe80::1',
    'fe80::1%eth0',
    'fd00:ec2::254',
    '168.63.129.16',
  ],
  'carrier-grade NAT': ['100.64.0.1', '100.100.100.200', '100.127.255.255'],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1'],
  broadcast: ['255.255.255.255'],
  'reserved and documentation': [
    '192.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '240.0.0.1',
    '2001:db8::1',
    '3fff::1',
    '100::1',
  ],
  'IPv4 inside IPv6': [
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:0:8.8.8.8',
    '::8.8.8.8',
    '64:ff9b::808:808',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001:0:1::1',
  ],
  'not handed out': ['4000::1', '9000::1'],
  'not an address': ['', 'localhost', '127.1', '0x7f000001', '1.2.3', '1.2.3.4.5', '999.1.1.1'],
};

describe('addresses that are never connected to', () => {
  for (const [kind, addresses] of Object.entries(FORBIDDEN)) {
    it.each(addresses)(`${kind}: %s`, (address) => expect(isPublicAddress(address)).toBe(false));
  }
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '100.63.255.255',
    '100.128.0.0',
    '172.32.0.1',
    '2606:4700::1111',
    '2a00:1450:4001::1',
  ])('a public one is let through: %s', (address) => expect(isPublicAddress(address)).toBe(true));
});

describe('what a host resolves to', () => {
  const at = (address: string) => {
    const read = readPageAddress(address);
    if (!read.ok) throw new Error(read.why);
    return read.url;
  };
  const answer =
    (...addresses: string[]) =>
    async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? (6 as const) : (4 as const) }));
  const never = async () => {
    throw new Error('a literal address needs no name service');
  };

  it('is refused when one answer of several is private', async () => {
    const host = await resolveHost(at('https://news.example'), answer('8.8.8.8', '10.0.0.1'), []);
    expect(host).toEqual({ outcome: 'refused', why: 'private-address' });
  });

  it.each([
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://017700000001/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
  ])('is refused for a disguised literal: %s', async (address) => {
    expect(await resolveHost(at(address), never, [])).toEqual({ outcome: 'refused', why: 'private-address' });
  });

  it('is no host when nothing answers', async () => {
    expect(await resolveHost(at('https://news.example'), answer(), [])).toEqual({
      outcome: 'refused',
      why: 'no-such-host',
    });
    expect(await resolveHost(at('https://news.example'), never, [])).toEqual({
      outcome: 'refused',
      why: 'no-such-host',
    });
  });

  it('is allowed by the test setting for one port only', async () => {
    const resolve = answer('127.0.0.1');
    expect(await resolveHost(at('http://news.example:81'), resolve, ['127.0.0.1:81'])).toMatchObject({
      outcome: 'resolved',
    });
    expect(await resolveHost(at('http://news.example:82'), resolve, ['127.0.0.1:81'])).toMatchObject({
      outcome: 'refused',
    });
    expect(await resolveHost(at('https://news.example'), resolve, ['127.0.0.1:443'])).toMatchObject({
      outcome: 'resolved',
    });
  });
});

describe('what counts as the address of a page', () => {
  it.each([
    ['ftp://news.example/a', 'not-a-link'],
    ['file:///etc/passwd', 'not-a-link'],
    ['javascript:alert(1)', 'not-a-link'],
    ['data:text/html,hello', 'not-a-link'],
    ['news.example/story', 'not-a-link'],
    ['http://', 'not-a-link'],
    ['', 'not-a-link'],
    ['https://user@news.example/', 'has-password'],
    ['https://:secret@news.example/', 'has-password'],
    [`https://news.example/${'a'.repeat(2048)}`, 'link-too-long'],
    [`https://news.example/${'é'.repeat(1000)}`, 'link-too-long'],
  ])('%.30s is refused', (address, why) => expect(readPageAddress(address)).toEqual({ ok: false, why }));

  it('takes http and https, and drops what a server never sees', () => {
    const read = readPageAddress('HTTPS://News.Example:8443/story?id=7#part-2');
    expect(read.ok && read.url.href).toBe('https://news.example:8443/story?id=7');
  });

  it('reads a relative address against the page it stood on', () => {
    const read = readPageAddress('../b', new URL('https://news.example/x/a'));
    expect(read.ok && read.url.href).toBe('https://news.example/b');
  });
});
