/** Fields whose value never reaches a log, however deep (pino removes them; `*` is one level). */
export const SECRET_FIELDS = [
  'password',
  'newPassword',
  'currentPassword',
  'secret',
  'token',
  'setupCode',
  'cookie',
  'authorization',
  'set-cookie',
  'apiKey',
].flatMap((name) => {
  const key = /^\w+$/.test(name) ? `.${name}` : `["${name}"]`;
  return [key.replace(/^\./, ''), `*${key}`, `*.*${key}`, `*.*.*${key}`];
});

const SECRET_PARAMETERS = /^(token|code|key|secret|password|signature|email)$/i;
const SECRET_PATH = /(\/(?:invitation|invite|join|reset|reset-password|verify-email)s?\/)[^/?#\s"\\]+/gi;

/** A request's address as it may be logged: one-time links lose their token, secret parameters their value. */
export function loggableUrl(url: string): string {
  const [address = '', query] = url.split('?', 2);
  const safe = address.replace(SECRET_PATH, '$1[redacted]').slice(0, 500);
  if (query === undefined) return safe;
  const parameters = query.split('&').map((pair) => {
    const [name = ''] = pair.split('=', 1);
    return SECRET_PARAMETERS.test(name) ? `${name}=[redacted]` : pair;
  });
  return `${safe}?${parameters.join('&')}`.slice(0, 1000);
}

/**
 * A line of the log without the password of a database address, one-time links, and tokens for authorization. Keeps JSON
 * whole: nothing it removes holds a quotation mark.
 */
export function loggableText(text: string): string {
  return text
    .replace(/(:\/\/[^\s:/@"]*):[^\s@/"\\]+@/g, '$1:[redacted]@')
    .replace(SECRET_PATH, '$1[redacted]')
    .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]+/g, '$1 [redacted]')
    .replace(/([?&](?:token|code|key|secret|password|signature)=)[^&\s"'\\]+/gi, '$1[redacted]');
}
