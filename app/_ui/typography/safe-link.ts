/** An address that may become a link, with the domain a reader should see; nothing unless it is http or https. */
export function safeLink(address: string): { href: string; domain: string } | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  return { href: url.href, domain: url.hostname.replace(/^www\./u, '') };
}
