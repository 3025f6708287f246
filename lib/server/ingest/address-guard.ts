import 'server-only';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Asks the name service once. Given as an argument so that a test can answer in its place. */
export type Resolve = (hostname: string) => Promise<readonly HostAddress[]>;

/** The only part of IPv6 that is handed out to the public internet (IANA: 2000::/3). */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** Metadata services that answer on addresses which are public by their number: Azure's "wire server". */
const METADATA = new Set(['168.63.129.16']);

/**
 * Is this an address on the public internet? Loopback, private, link-local (with every cloud's 169.254.169.254), CGNAT,
 * multicast, documentation and reserved ranges are not, and neither is IPv6 that carries an IPv4 address inside
 * (mapped, 6to4, NAT64, Teredo): what it would reach is not what it says.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast' || METADATA.has(address)) return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}

/** The system's own name service, through getaddrinfo, in the order it prefers. */
export const systemResolve: Resolve = async (hostname) => {
  const found = await lookup(hostname, { all: true, order: 'verbatim' });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

export type ResolvedHost =
  | { readonly outcome: 'resolved'; readonly addresses: readonly HostAddress[] }
  | { readonly outcome: 'refused'; readonly why: 'no-such-host' | 'private-address' };

/**
 * Turns a host into the addresses that may be connected to. One forbidden address among the answers refuses the whole
 * host: an honest public name has none.
 *
 * @param allow "address:port" pairs that are let through all the same; only a test sets it
 */
export async function resolveHost(url: URL, resolve: Resolve, allow: readonly string[]): Promise<ResolvedHost> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(host);
  const addresses =
    family === 0 ? await resolved(host, resolve) : [{ address: host, family: family === 6 ? 6 : 4 } as const];
  if (addresses.length === 0) return { outcome: 'refused', why: 'no-such-host' };
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const permitted = ({ address }: HostAddress) => allow.includes(`${address}:${port}`) || isPublicAddress(address);
  return addresses.every(permitted)
    ? { outcome: 'resolved', addresses }
    : { outcome: 'refused', why: 'private-address' };
}

async function resolved(host: string, resolve: Resolve): Promise<readonly HostAddress[]> {
  try {
    return await resolve(host);
  } catch {
    return [];
  }
}
