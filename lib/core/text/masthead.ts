import { withoutTrailing } from './trailing';
import { dayIn } from './written-day';

/** The head of a pasted article, as far as it can be guessed; every part may be null and can be edited. */
export interface Masthead {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** ISO day. */
  readonly publishedOn: string | null;
  readonly url: string | null;
}

const HEAD_LINES = 14;
const HEAD_CHARACTERS = 4000;
const LONGEST_TITLE = 300;
const LONGEST_HEAD_LINE = 160;
const LINK = /\bhttps?:\/\/[^\s<>"'“”]+/;
const LABELLED =
  /^(title|headline|by|byline|author|publisher|published by|source|date|published|published on|updated|link|url)\s*:(.+)$/i;
const BYLINE = /^by\s(.+)$/i;
const PLACED_NAMES = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} in \p{Lu}/u;
const AGENCY = /\((Reuters|AP|AFP|Bloomberg|dpa|PA|UPI|Xinhua|TASS|Kyodo|ANSA|EFE)\)/;
const DATED_LINE =
  /^(?:(?:updated|published|posted)(?: on| at)?:?\s*)?(?:\p{L}+,?\s+)?(?:\p{L}+\.?\s+\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})/iu;

/** Guesses title, byline, publisher, day and link from the first lines of a pasted article. */
export function guessMasthead(text: string): Masthead {
  const lines = headLines(text);
  const labels = labelled(lines);
  const url =
    clean(labels.get('link') ?? labels.get('url') ?? null) ?? withoutStop(LINK.exec(lines.join('\n'))?.[0] ?? null);
  return {
    title: labels.get('title') ?? labels.get('headline') ?? titleOf(lines),
    byline: labels.get('byline') ?? labels.get('by') ?? labels.get('author') ?? bylineOf(lines),
    publisher: labels.get('publisher') ?? labels.get('published by') ?? labels.get('source') ?? publisherOf(lines, url),
    publishedOn: dayOf(lines, labels),
    url,
  };
}

const withoutStop = (link: string | null): string | null => (link === null ? null : withoutTrailing(link, '.,;:)'));

function headLines(text: string): string[] {
  return text
    .slice(0, HEAD_CHARACTERS)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, HEAD_LINES);
}

/** "Title: ...", "Date: ...": said outright. */
function labelled(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const match = line.length <= LONGEST_TITLE ? LABELLED.exec(line) : null;
    const key = match?.[1]?.toLowerCase();
    if (key !== undefined && !found.has(key)) found.set(key, match?.[2]?.trim() ?? '');
  }
  return found;
}

const clean = (link: string | null): string | null => (link === null ? null : (LINK.exec(link)?.[0] ?? null));

/** The first line that could be a headline: short, no byline, no date, no link; a Markdown heading's marks come off. */
function titleOf(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 4)) {
    const bare = line.replace(/^#{1,6}\s+/, '');
    if (bare.length > LONGEST_TITLE) return null;
    if (LINK.test(bare) || BYLINE.test(bare) || bare.toLowerCase() === 'by' || LABELLED.test(bare)) continue;
    if (bare.length < 40 && DATED_LINE.test(bare) && dayIn(bare) !== null) continue;
    return endsLikeProse(bare) && bare.length > LONGEST_HEAD_LINE ? null : bare;
  }
  return null;
}

const endsLikeProse = (line: string): boolean => /[.!?]["”’]?$/.test(line);

/** "By A and B", or "By" alone with the names on the line after it. */
function bylineOf(lines: readonly string[]): string | null {
  for (const [i, line] of lines.entries()) {
    if (line.length > LONGEST_HEAD_LINE) continue;
    const said = BYLINE.exec(line)?.[1]?.trim();
    if (said !== undefined && /^\p{Lu}/u.test(said) && !endsLikeProse(said)) return said;
    const next = lines[i + 1];
    if (/^by:?$/i.test(line) && next !== undefined && next.length <= LONGEST_HEAD_LINE) return next;
    if (i > 0 && PLACED_NAMES.test(line) && !endsLikeProse(line) && line.length < 90) return line;
  }
  return null;
}

function publisherOf(lines: readonly string[], url: string | null): string | null {
  const agency = AGENCY.exec(lines.join('\n'))?.[1];
  if (agency !== undefined) return agency;
  return url === null ? null : (/^https?:\/\/(?:www\.|edition\.|m\.|amp\.)?([^/:?#]+)/.exec(url)?.[1] ?? null);
}

/** A labelled day, else the first short line of the head that is a day. */
function dayOf(lines: readonly string[], labels: ReadonlyMap<string, string>): string | null {
  for (const key of ['date', 'published', 'published on', 'updated']) {
    const day = dayIn(labels.get(key) ?? '');
    if (day !== null) return day;
  }
  for (const line of lines) {
    const short = line.length <= 60 && DATED_LINE.test(line);
    // polynomial: input at most 80 characters, because it is cut here
    const dateline = /^\p{Lu}{3,}[^.]{0,40}?,\s/u.test(line.slice(0, 80)) || AGENCY.test(line.slice(0, 80));
    const day = short || dateline ? dayIn(line.slice(0, 80)) : null;
    if (day !== null) return day;
  }
  return null;
}
