import 'server-only';

export interface PageMetadata {
  readonly title?: string;
  readonly byline?: string;
  readonly publisher?: string;
  /** "2022-09-13" */
  readonly date?: string;
}

const LONGEST = 300;

const TITLE = ['og:title', 'citation_title', 'dc.title', 'twitter:title'];
const PUBLISHER = ['og:site_name', 'citation_publisher', 'dc.publisher', 'dcterms.publisher', 'application-name'];
const BYLINE = ['author', 'article:author', 'citation_author', 'dc.creator', 'parsely-author'];
const DATE = [
  'article:published_time',
  'citation_publication_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'parsely-pub-date',
  'pubdate',
  'publishdate',
  'date',
];

/** What a page says about itself in its head, as plain text. */
export function pageMetadata(document: Document): PageMetadata {
  const metas = metaTags(document);
  const first = (names: readonly string[]) =>
    names.map((name) => metas.get(name) ?? '').find((value) => value !== '') ?? '';
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? '';
  return metadataOf({
    title: first(TITLE) || (document.querySelector('title')?.textContent ?? ''),
    byline: first(BYLINE),
    publisher: first(PUBLISHER),
    date: dayOf(first(DATE)) ?? dayOf(time) ?? '',
  });
}

/** Keeps what is there: trimmed, on one line, of a bearable length. */
export function metadataOf(raw: { readonly [Key in keyof PageMetadata]?: string | null | undefined }): PageMetadata {
  const kept = Object.entries(raw).map(([key, value]) => [key, oneLine(value ?? '')] as const);
  return Object.fromEntries(kept.filter(([, value]) => value !== ''));
}

/** The day of an ISO date or time, as it is written there; a year or a month alone is not a day. */
export function dayOf(written: string | null | undefined): string | undefined {
  const [, year, month, day] = /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(written ?? '') ?? [];
  if (!year || !month || !day) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}

function metaTags(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = meta.getAttribute('content') ?? '';
    if (name !== '' && !found.has(name)) found.set(name, oneLine(content));
  }
  return found;
}

function oneLine(value: string): string {
  const clean = value
    .slice(0, LONGEST * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
  return clean.length > LONGEST ? `${[...clean].slice(0, LONGEST).join('')}…` : clean;
}
