/** A base that no real address has, to see whether a path leaves its own site. */
const HERE = 'http://here.invalid';

/** Where to go after signing in: a path of this desk, as given, or its home. Nothing that leads elsewhere gets through. */
export function returnPath(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/') || next.length > 2000) return '/';
  if (!URL.canParse(next, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(next, HERE);
  const welcome = /^\/(?:sign-in|set-up|invitation|reset|api|_next)(?:\/|$)/.test(pathname);
  return origin !== HERE || welcome || pathname.startsWith('//') ? '/' : `${pathname}${search}${hash}`;
}
