import { isPublisher, isPublisherLine, readByline, readDatedLine } from './byline';
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
const PLACED_NAMES = /^\p{Lu}[\p{L}.'’-]{1,40}(?: \p{Lu}[\p{L}.'’-]{1,40}){1,3} in \p{Lu}/u;
const AGENCY = /\((Reuters|AP|AFP|Bloomberg|dpa|PA|UPI|Xinhua|TASS|Kyodo|ANSA|EFE)\)/;
/** "LONDON (Harbour Agency) —", "LISBON, March 3, 2023 (Quay Wire) -": where and who, before the first sentence. */
const WIRE_TAG = /^\p{Lu}[\p{Lu}\s.,/'’-]{2,40}(?:[\p{L}\d\s.,]{0,30})\((\p{Lu}[\p{L}\d .&'’-]{1,38})\)\s{0,2}[-–—]/u;
const DATED_LINE =
  /^(?:(?:first |last )?(?:updated|published|posted)(?: on| at)?:?\s{0,3})?(?:\p{L}{2,12},?\s{1,3})?(?:\p{L}{3,9}\.?\s{1,3}\d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: of)?\s{1,3}\p{L}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})/iu;

/** Guesses title, byline, publisher, day and link from the first lines of a pasted article. */
export function guessMasthead(text: string): Masthead {
  return guessFrom(headLines(text).map(({ words }) => words));
}

function guessFrom(lines: readonly string[]): Masthead {
  const labels = labelled(lines);
  const url =
    clean(labels.get('link') ?? labels.get('url') ?? null) ?? withoutStop(LINK.exec(lines.join('\n'))?.[0] ?? null);
  const said = bylineOf(lines);
  return {
    title: labels.get('title') ?? labels.get('headline') ?? titleOf(lines),
    byline: labels.get('byline') ?? labels.get('author') ?? said?.names ?? labels.get('by') ?? null,
    publisher:
      labels.get('publisher') ??
      labels.get('published by') ??
      labels.get('source') ??
      said?.publisher ??
      publisherOf(lines, url),
    publishedOn: dayOf(lines, labels) ?? said?.day ?? null,
    url,
  };
}

const withoutStop = (link: string | null): string | null => (link === null ? null : withoutTrailing(link, '.,;:)'));

interface HeadLine {
  /** UTF-16 offsets into the text, end exclusive, blanks at the ends left out. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function headLines(text: string): HeadLine[] {
  const lines: HeadLine[] = [];
  const head = text.slice(0, HEAD_CHARACTERS);
  for (let start = 0; start < head.length && lines.length < HEAD_LINES; ) {
    const feed = head.indexOf('\n', start);
    const raw = head.slice(start, feed < 0 ? head.length : feed);
    const words = raw.trim();
    const from = start + raw.length - raw.trimStart().length;
    if (words !== '') lines.push({ start: from, end: from + words.length, words });
    start += raw.length + 1;
  }
  return lines;
}

/**
 * The lines of a text's head that are no part of what it says: who wrote it, for whom, when, where it stands. UTF-16 offsets,
 * in order. The headline is not among them.
 */
export function mastheadLines(text: string): readonly { readonly start: number; readonly end: number }[] {
  const lines = headLines(text);
  const { title, byline, publisher } = guessFrom(lines.map(({ words }) => words));
  const found: HeadLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (isHeadMatter(line.words, lines[at - 1]?.words, byline, publisher)) found.push(line);
    else if (!isHeadline(line.words, title) && at > 1) break;
  }
  return found.map(({ start, end }) => ({ start, end }));
}

const isHeadline = (line: string, title: string | null): boolean => title !== null && line.includes(title);

function isHeadMatter(
  line: string,
  before: string | undefined,
  byline: string | null,
  publisher: string | null,
): boolean {
  if (line.length > LONGEST_HEAD_LINE) return false;
  if (LABELLED.test(line)) return !/^(?:title|headline)/i.test(line);
  if (/^by:?$/i.test(line) || line === byline || line === publisher) return true;
  if (before !== undefined && /^by:?$/i.test(before)) return true;
  if (readByline(line) !== null || (before !== undefined && readDatedLine(line) !== null)) return true;
  if (LINK.exec(line)?.[0] === line) return true;
  return line.length <= 60 && DATED_LINE.test(line) && dayIn(line) !== null && !/[.!?]$/.test(line);
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

/** The first line that could be a headline: short, no byline, no date, no link, no publisher; a Markdown heading's marks come off. */
function titleOf(lines: readonly string[]): string | null {
  for (const [at, line] of lines.slice(0, 5).entries()) {
    const bare = line.replace(/^#{1,6}\s+/, '');
    if (bare.length > LONGEST_TITLE) return null;
    if (LINK.test(bare) || BYLINE.test(bare) || /^by:?$/i.test(bare) || LABELLED.test(bare)) continue;
    if (bare.length < 40 && DATED_LINE.test(bare) && dayIn(bare) !== null) continue;
    if (at === 0 && isSiteName(bare, lines[1])) continue;
    return endsLikeProse(bare) && bare.length > LONGEST_HEAD_LINE ? null : bare;
  }
  return null;
}

/** The name of the site above the headline: "The Quay Gazette", before a line that is longer. */
const isSiteName = (line: string, next: string | undefined): boolean =>
  next !== undefined &&
  next.length > line.length &&
  readByline(next) === null &&
  line.split(' ').length <= 4 &&
  isPublisher(line) &&
  isPublisherLine(line);

const endsLikeProse = (line: string): boolean => /[.!?]["”’]?$/.test(line);

type Said = { readonly names: string | null; readonly publisher: string | null; readonly day: string | null };

/** "By A and B, 3 March 2026", "By" alone with the names on the line after it, or a name beside a day. */
function bylineOf(lines: readonly string[]): Said | null {
  for (const [i, line] of lines.entries()) {
    if (line.length > LONGEST_HEAD_LINE) continue;
    const said = readByline(line) ?? (i > 0 ? readDatedLine(line) : null);
    if (said !== null && (said.names !== null || said.publisher !== null))
      return said.names === null ? { ...said, names: namesBeside(lines, i) } : withPublisher(said, lines, i + 1);
    const next = lines[i + 1];
    if (/^by:?$/i.test(line) && next !== undefined && next.length <= LONGEST_HEAD_LINE)
      return withPublisher(readByline(`By ${next}`) ?? { names: next, publisher: null, day: null }, lines, i + 2);
    if (i > 0 && PLACED_NAMES.test(line) && !endsLikeProse(line) && line.length < 90)
      return withPublisher({ names: line, publisher: null, day: null }, lines, i + 1);
  }
  return null;
}

/** "The Quay | 3 March 2026" has no name: a by-line may stand on another line. */
const namesBeside = (lines: readonly string[], at: number): string | null =>
  lines
    .filter((line, i) => i !== at && line.length <= LONGEST_HEAD_LINE)
    .flatMap((line) => readByline(line)?.names ?? [])[0] ?? null;

/** The publisher's line stands under the by-line, or under the day that stands there. */
function withPublisher(said: Said, lines: readonly string[], at: number): Said {
  if (said.publisher !== null) return said;
  const under = lines.slice(at, at + 2).filter((line) => !(line.length <= 60 && dayIn(line) !== null));
  const [next] = under;
  const beside = lines.slice(at, at + 2).flatMap((line) => readDatedLine(line)?.publisher ?? []);
  // The last line of the head is the text's first, unless something follows it.
  const isText = next === undefined || lines.indexOf(next) === lines.length - 1;
  return { ...said, publisher: beside[0] ?? (!isText && isPublisherLine(next) ? next : null) };
}

function publisherOf(lines: readonly string[], url: string | null): string | null {
  const agency = AGENCY.exec(lines.join('\n'))?.[1] ?? lines.flatMap((line) => WIRE_TAG.exec(line)?.[1] ?? [])[0];
  if (agency !== undefined) return agency;
  const [first = ''] = lines;
  if (isSiteName(first, lines[1])) return first;
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
