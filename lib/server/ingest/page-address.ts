import 'server-only';

/** The longest link that is kept or followed, in UTF-16 units. */
export const MAX_ADDRESS_LENGTH = 2048;

/** What an address came out as: a page to ask for, or why not. */
export type AddressVerdict =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly why: 'not-a-link' | 'link-too-long' | 'has-password' };

/**
 * Reads what somebody typed, or what a redirect pointed to, as the address of a web page. The URL parser has already
 * turned "0x7f.1" and "2130706433" into 127.0.0.1 when this returns, so the guard sees what would be connected to.
 *
 * @param base the page that redirected here, for a relative address
 */
export function readPageAddress(address: string, base?: URL): AddressVerdict {
  if (address.length > MAX_ADDRESS_LENGTH) return { ok: false, why: 'link-too-long' };
  if (!URL.canParse(address, base)) return { ok: false, why: 'not-a-link' };
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { ok: false, why: 'not-a-link' };
  if (url.username !== '' || url.password !== '') return { ok: false, why: 'has-password' };
  if (url.href.length > MAX_ADDRESS_LENGTH) return { ok: false, why: 'link-too-long' };
  url.hash = '';
  return { ok: true, url };
}
