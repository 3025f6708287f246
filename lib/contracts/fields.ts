import { z } from 'zod';

/** Pieces of forms that come back everywhere. Each message says what to do. */
export const id = z.uuid('This is not an id.');
export const version = z.coerce.number().int().positive();

/** Text of one line, trimmed; empty becomes null. */
export const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most, `Use at most ${most.toLocaleString('en')} characters.`))
    .transform((text) => (text === '' ? null : text));

/** Text of several lines, trimmed at its ends; empty becomes null. */
export const lines = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(most, `Use at most ${most.toLocaleString('en')} characters.`))
    .transform((text) => (text === '' ? null : text));

/** A link one may follow: http or https, no sign-in details in it, at most 2,048 characters. */
export const link = z
  .string()
  .trim()
  .max(2048, 'A link may have at most 2,048 characters.')
  .refine(isWebLink, 'Use a link that starts with http:// or https://.');

function isWebLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '' && hostname !== '';
}

/** A calendar day, "2022-09-13". */
export const day = z.iso.date('Use a date such as 2022-09-13.');
/** A moment with its offset, "2022-09-13T07:42:00Z". */
export const moment = z.iso.datetime({ offset: true, message: 'Use a date and a time.' });

/** "", null and a missing field mean: not given. */
export const orNothing = <T extends z.ZodType>(schema: T) =>
  z
    .preprocess((value) => (value === '' ? null : value), schema.nullable())
    .optional()
    .transform((value) => value ?? null);
