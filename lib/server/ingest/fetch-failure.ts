import 'server-only';

/** Why a page was not fetched, and what a person reads about it. One table: code -> sentence. */
const SENTENCES = {
  'not-a-link': 'Only links that begin with http:// or https:// can be fetched, so nothing was saved.',
  'link-too-long': 'The link is longer than 2,048 characters, so nothing was saved.',
  'has-password': 'The link carries a user name or password. Take it out and try again; nothing was saved.',
  'no-such-host': 'No site answers to that name, so nothing was saved.',
  'private-address': 'The link leads into a private network, not to a public page, so nothing was saved.',
  unreachable: 'The site could not be reached, so nothing was saved.',
  certificate: 'The site’s certificate is not valid, so nothing was saved.',
  'bad-answer': 'The site’s answer was damaged and could not be read, so nothing was saved.',
  'bad-redirect': 'The page sends on to something that is not a web page, so nothing was saved.',
  'too-many-redirects': 'The page sent on to another one more than 5 times, so nothing was saved.',
  'too-large': 'The page is larger than 10 MB, so nothing was saved.',
  'too-slow': 'The page took longer than 15 seconds, so nothing was saved.',
  empty: 'The page answered, but was empty, so nothing was saved.',
  cancelled: 'Fetching was stopped, so nothing was saved.',
} as const;

export type FetchFailureCode = keyof typeof SENTENCES | 'status' | 'not-text';

export interface FetchFailure {
  readonly outcome: 'failed';
  readonly why: FetchFailureCode;
  /** One or two plain sentences for the person who gave the link. */
  readonly message: string;
}

/** Thrown inside the fetcher and turned into a `FetchFailure` at its door; it never leaves this room. */
export class FetchRefusal extends Error {
  constructor(
    readonly why: FetchFailureCode,
    message: string,
  ) {
    super(message);
    this.name = 'FetchRefusal';
  }
}

export function refusal(why: keyof typeof SENTENCES): FetchRefusal {
  return new FetchRefusal(why, SENTENCES[why]);
}

export function statusRefusal(status: number): FetchRefusal {
  return new FetchRefusal('status', `The page answered ${status}, so nothing was saved.`);
}

/** @param essence the content type without its parameters, for example "video/mp4" */
export function contentRefusal(essence: string): FetchRefusal {
  const what = /^(image|video|audio|font)\//.exec(essence)?.[1] ?? 'file';
  return new FetchRefusal(
    'not-text',
    `The link leads to ${article(what)} ${what} (${essence}), not to text, so nothing was saved.`,
  );
}

const article = (noun: string) => (/^[aeiou]/.test(noun) ? 'an' : 'a');

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL/;
/** Codes of Node's HTTP parser, of zlib, and of undici for an answer that is not what it should be. */
const DAMAGED =
  /^(HTTPParserError|HPE_|Z_|ERR_BROTLI|ERR_PADDING|ERR__ERROR_FORMAT|UND_ERR_(HEADERS_OVERFLOW|RES_|INFO))/;

/** Names what a broken connection or a damaged body threw. Anything unknown counts as "could not be reached". */
export function refusalFrom(thrown: unknown): FetchRefusal {
  if (thrown instanceof FetchRefusal) return thrown;
  const code = codeOf(thrown);
  if (CERTIFICATE.test(code)) return refusal('certificate');
  return refusal(DAMAGED.test(code) ? 'bad-answer' : 'unreachable');
}

function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return '';
  const own = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  return own || codeOf(thrown.cause) || thrown.name;
}
