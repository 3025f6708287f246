import { z } from 'zod';
import { wellFormed } from '@/lib/core/text/intake';

/** Pieces of forms that come back everywhere. Each message says what to do. */
export const id = z.uuid('This is not an id.');
export const version = z.coerce.number().int().positive();

/** Text of one line, trimmed; empty becomes null. */
export const line = (most: number) =>
  z
    .string()
    .transform((text) => storable(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most, `Use at most ${most.toLocaleString('en')} characters.`))
    .transform((text) => (text === '' ? null : text));

/** Text of several lines, trimmed at its ends; empty becomes null. */
export const lines = (most: number) =>
  z
    .string()
    .transform((text) => storable(text).replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(most, `Use at most ${most.toLocaleString('en')} characters.`))
    .transform((text) => (text === '' ? null : text));

/** PostgreSQL holds no NUL, and half a surrogate pair has no UTF-8 form. */
export const storable = (text: string): string => wellFormed(text.replaceAll('\0', ' '));

/** A link one may follow: http or https, no sign-in details in it, at most 2,048 characters. */
export const link = z
  .string()
  .trim()
  .max(2048, 'A link may have at most 2,048 characters.')
  .refine(isWebLink, 'Use a link that starts with http:// or https://.');

function isWebLink(text: string): boolean {
  if (/[\s\p{Cc}]/u.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '' && hostname !== '';
}

/** Year 0 is no year for PostgreSQL, and arithmetic with the last days of year 9999 leaves four digits. */
const isStorableYear = (text: string): boolean => text >= '0002' && text < '9999';

/** A calendar day, "2022-09-13". */
export const day = z.iso
  .date('Use a date such as 2022-09-13.')
  .refine(isStorableYear, 'Use a date such as 2022-09-13.');
/** A moment with its offset, "2022-09-13T07:42:00Z". */
export const moment = z.iso
  .datetime({ offset: true, message: 'Use a date and a time.' })
  .refine(isStorableYear, 'Use a date and a time.');

export const timeZone = z.string().refine(isTimeZone, 'Choose a time zone from the list.');

/** "Europe/Berlin", "UTC": a zone this machine knows. */
function isTimeZone(zone: string): boolean {
  try {
    return zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/** A search in an address: whatever cannot be searched for is left out. */
export const search = z
  .string()
  .transform((text) => storable(text).trim())
  .pipe(z.string().max(200))
  .catch('')
  .default('');

/** One value of a filter in an address. */
export const filterWord = z
  .string()
  .transform((text) => storable(text).trim())
  .pipe(z.string().min(1).max(300))
  .optional()
  .catch(undefined);

/** "", null and a missing field mean: not given. */
export const orNothing = <T extends z.ZodType>(schema: T) =>
  z
    .preprocess((value) => (value === '' ? null : value), schema.nullable())
    .optional()
    .transform((value) => value ?? null);

/** "" and null mean: taken away; a missing field means: as it was. */
export const orAsItWas = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable()).optional();
