import { dayWithin } from './written-day';

/** What a by-line says: who wrote it, for whom, and when; each null where it does not say. */
export interface Byline {
  readonly names: string | null;
  readonly publisher: string | null;
  /** ISO day. */
  readonly day: string | null;
}

const LONGEST = 240;
const BEGINS_BY = /^(?:(?:written|reported|reporting|words|text|story) )?by:?\s+/i;
/** Between the parts of a line; a dash or a hyphen only with blanks on both sides. */
const PARTS = /\s?[|·•‖\t]\s?|\s[–—-]\s|\s?[–—]$/;
const ROLE =
  /\b(?:editor|correspondent|reporter|writer|columnist|analyst|bureau|chief|staff|contributor|photographer|producer|journalist)s?\b/i;
const SMALL = /^\p{Ll}/u;
const PUBLISHER =
  /^the \p{L}|\b(?:news|times|post|gazette|herald|tribune|journal|press|agency|radio|tv|television|daily|weekly|magazine|review|echo|star|mail|guardian|observer|chronicle|courier|telegraph|record|standard|mirror|sun|world|today|online|media|wire|broadcasting|argus|examiner|inquirer|dispatch|bulletin|globe|monitor|sentinel|reporter|express|reuters|afp|bloomberg|dpa|ap|bbc|upi|xinhua|kyodo)\b/iu;
/** "quay.example", "www.quay.example". */
const SITE = /^[\p{L}\d-]{2,40}(?:\.[\p{L}\d-]{2,20}){1,3}$/iu;
/** What stands beside a day and is neither a name nor a publisher. */
const ABOUT_TIME =
  /^(?:(?:first |last )?(?:published|updated|posted|modified|released|issued|at|on|edited)(?: on| at)?:?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?|(?:at |on )?\d{1,2}[:.]?\d{0,2} ?(?:[ap]\.?m\.?|h|hrs)?\.?(?: \(?[A-Z]{2,5}\)?(?:[+-]\d{1,2})?)?|gmt|utc|bst|cest?|[aecmp][ds]?t|ist|jst|aest|\d{1,3} ?min(?:ute)?s?(?: read)?)$/i;
const FURNITURE =
  /photo|image|credit|getty|share|follow|subscribe|sign up|sign in|listen|comment|advertis|read more|newsletter|min read/i;

/**
 * Reads "By Ana Duarte and Jo Berg | The Quay | 3 March 2026": in any order behind the names, parted by bars, dots, dashes
 * or commas. Null for a line that is none.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST) return null;
  const by = BEGINS_BY.exec(line);
  if (by === null) return null;
  const rest = line.slice(by[0].length);
  if (!/^[\p{Lu}"“‘]/u.test(rest)) return null;
  const { day, parts } = partsOf(rest);
  const [first = '', ...others] = parts;
  if (dayWithin(rest)?.start === 0 || endsLikeProse(parts.at(-1) ?? '')) return null;
  const sorted = sortParts(first, others);
  return { ...sorted, day };
}

/** "Ana Duarte | 3 March 2026", "The Quay · 3 March 2026": a name or a publisher beside a day, nothing else. */
export function readDatedLine(line: string): Byline | null {
  if (line.length > LONGEST || BEGINS_BY.test(line)) return null;
  const { day, parts } = partsOf(line);
  if (day === null || parts.length > 3) return null;
  const publisher = parts.find((part) => isPublisher(part)) ?? null;
  const names = parts.filter((part) => part !== publisher);
  if (names.length > 1 || names.some((part) => !isPerson(part))) return null;
  return { names: names[0] === undefined ? null : named(names[0]), publisher, day };
}

/** Whether a line of its own names who published it: "The Quay Gazette", "HARBOUR NEWS", "quay.example". */
export function isPublisherLine(line: string): boolean {
  if (line.length > 60 || FURNITURE.test(line) || /[.!?:,;]$/.test(line) || dayWithin(line) !== null) return false;
  const words = line.split(' ');
  if (words.length > 5 || /\d/.test(line) || isRole(line)) return false;
  return isPublisher(line) || words.every((word) => /^\p{Lu}/u.test(word) || /^(?:of|the|and|for|&|in|on)$/.test(word));
}

/** Whether a line can only be a publisher's: by a word such as Gazette, or as an address. */
export const isPublisher = (part: string): boolean =>
  part.split(' ').length <= 6 && (PUBLISHER.test(part) || SITE.test(part));

/** The day of a line and the parts that are left when it is taken out, without what only speaks of the time. */
function partsOf(line: string): { readonly day: string | null; readonly parts: readonly string[] } {
  const day = dayWithin(line);
  const cut = day ? `${line.slice(0, day.start)} | ${line.slice(day.end)}` : line;
  const parts = cut
    .split(PARTS)
    .flatMap((part) => (day ? part.split(/,\s/) : [part]))
    .map((part) => part.replace(/^[\s,;:()]{1,9}/, '').replace(/[\s,;:(]{1,9}$/, ''))
    .map((part) => withoutTime(part.replace(/ (?:on|at)$/, '')))
    .filter((part) => part !== '');
  return { day: day?.iso ?? null, parts };
}

/** "Published", "on Tuesday", "10:15 GMT" say when, not who. */
function withoutTime(part: string): string {
  if (part.length > 60) return part;
  if (ABOUT_TIME.test(part) && !isPublisher(part)) return '';
  const words = part.split(' ');
  return words.length <= 6 && words.every((word) => ABOUT_TIME.test(word)) ? '' : part;
}

function sortParts(first: string, others: readonly string[]): { names: string | null; publisher: string | null } {
  const pieces = first.split(/,\s/);
  const names: string[] = [];
  let publisher: string | null = null;
  for (const [at, piece] of pieces.entries()) {
    const { name, of } = writerOf(piece);
    if (at > 0 && isRole(piece)) continue;
    if (at > 0 && isPublisher(piece)) publisher ??= piece;
    else {
      if (name !== '') names.push(name);
      publisher ??= of;
    }
  }
  for (const part of others.map((one) => one.replace(BEGINS_BY, ''))) {
    if (isRole(part)) continue;
    if (isPerson(part) && !isPublisher(part) && publisher !== null) names.push(part);
    else if (isPublisher(part) || isTitled(part)) publisher ??= part;
  }
  return { names: names.length === 0 ? null : named(names.join(', ')), publisher };
}

/** "Ana Duarte for The Quay", "Ana Duarte of the Harbour Gazette": the writer and whom for. */
function writerOf(piece: string): { readonly name: string; readonly of: string | null } {
  const at = / (?:for|of) (?=(?:the )?\p{Lu})/u.exec(piece);
  if (at === null) return { name: piece, of: null };
  const of = piece.slice(at.index + at[0].length);
  return { name: piece.slice(0, at.index), of: /^the /.test(of) ? `The ${of.slice(4)}` : of };
}

const isRole = (part: string): boolean => (ROLE.test(part) || SMALL.test(part)) && !/^(?:the \p{Lu}|and )/u.test(part);
const isTitled = (part: string): boolean => part.length <= 60 && /^\p{Lu}/u.test(part) && !endsLikeProse(part);
const PERSON_WORD =
  /^(?:\p{Lu}[\p{L}.'’-]{0,30}|and|&|de|da|di|del|van|von|der|den|la|le|el|al|bin|ibn|dos|du|ter|in)$/u;

/** Two to eight words with capitals: "Ana Duarte", "A. B. Lee and Jo van Berg". */
function isPerson(part: string): boolean {
  const words = part.split(' ');
  return words.length >= 2 && words.length <= 8 && words.every((word) => PERSON_WORD.test(word));
}

/** ANA DUARTE is Ana Duarte; names in small letters and capitals stay as they are. */
function named(names: string): string {
  if (/\p{Ll}/u.test(names.replace(/\b(?:and|in|for|of|de|van|von|der)\b/g, ''))) return names;
  return names
    .toLowerCase()
    .replace(/(^|[\s.'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/ (And|In|For|Of|De|Van|Von|Der) /g, (small) => small.toLowerCase());
}

const endsLikeProse = (line: string): boolean => /[.!?]["”’]?$/.test(line) && !/\b(?:jr|sr|\p{Lu})\.$/iu.test(line);
