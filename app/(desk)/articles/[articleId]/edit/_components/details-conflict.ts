import type { ConflictRow } from '@/app/_ui/feedback/conflict-table';
import type { Checker, Details } from '@/app/(desk)/articles/_components/detail-fields.client';
import { ArticleConflict } from '@/lib/contracts/articles';
import type { FormRefusal } from '@/lib/contracts/submitted';

/** The details as they stood when somebody began to change them, with the version they are of. */
export interface Base {
  readonly version: number;
  readonly details: Details;
}

/** The article as it is now, where a refusal tells; null for every other refusal. */
export function conflictIn({ code, detail }: FormRefusal): Base | null {
  const told = code === 'conflict' ? ArticleConflict.safeParse(detail) : null;
  if (!told?.success) return null;
  const { version, deadline, ...details } = told.data.article;
  return { version, details: { ...details, deadline: localMoment(deadline) } };
}

/** A moment as `<input type="datetime-local">` wants it, in the browser's time zone. */
export function localMoment(iso: string | null): string {
  if (!iso) return '';
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const LABELS: Readonly<Record<keyof Details, string>> = {
  title: 'Title',
  byline: 'Byline',
  publisher: 'Publisher',
  publishedOn: 'Published on',
  url: 'Link',
  ownership: 'Whose it is',
  writer: 'Writer',
  checkerId: 'Checker',
  deadline: 'Deadline',
};
const FIELDS = Object.keys(LABELS) as (keyof Details)[];
const OWNERSHIP_WORDS = {
  our_draft: 'Our draft',
  our_published: 'Our published piece',
  someone_elses: 'Someone else’s',
} as const;

/** Every field in which what was seen, what is there now and what was wanted are not all the same. */
export function conflictRows(
  seen: Details,
  now: Details,
  wanted: Details,
  checkers: readonly Checker[],
): readonly ConflictRow[] {
  const words = (details: Details, field: keyof Details) => wordsOf(details, field, checkers);
  return FIELDS.filter((field) => seen[field] !== now[field] || now[field] !== wanted[field]).map((field) => ({
    what: LABELS[field],
    seen: words(seen, field),
    now: words(now, field),
    wanted: words(wanted, field),
  }));
}

function wordsOf(details: Details, field: keyof Details, checkers: readonly Checker[]): string {
  if (field === 'ownership') return OWNERSHIP_WORDS[details.ownership];
  if (field === 'checkerId') return checkers.find(({ id }) => id === details.checkerId)?.name ?? '–';
  const value = details[field];
  return (field === 'deadline' ? value.replace('T', ' ') : value) || '–';
}

/** What I changed, over what is there now: what only the other person changed stays theirs. */
export function mineOver(seen: Details, now: Details, wanted: Details): Details {
  const changed = FIELDS.filter((field) => wanted[field] !== seen[field]);
  return { ...now, ...Object.fromEntries(changed.map((field) => [field, wanted[field]])) };
}
