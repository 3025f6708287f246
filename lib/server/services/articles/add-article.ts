import 'server-only';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { AddArticle, type AddedArticle, LONGEST_TEXT } from '@/lib/contracts/articles';
import { Refusal } from '@/lib/contracts/refusals';
import { ENGINE_VERSION } from '@/lib/core/figures/read';
import { progress } from '@/lib/core/review/status';
import { cleanText } from '@/lib/core/text/intake';
import type { ChangeContext, ReadingContext } from '@/lib/server/context';
import { articleTally } from '@/lib/server/queries/article-rows';
import type { ReadRecords } from '@/lib/server/reading/article-tasks';
import type { FigureRecords } from '@/lib/server/reading/figure-records';
import { LIMITS } from '@/lib/server/reading/limits';
import { readers } from '@/lib/server/reading/readers';
import { listSources } from '@/lib/server/services/sources/list-sources';
import { stateOf } from '@/lib/server/state';
import { type Changed, verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';
import { keepDoubts } from './keep-doubts';
import { CLAIM_COLUMNS, storeRecords } from './store-figures';

type Input = z.output<typeof AddArticle>;

/** Takes in a text: stores it, reads its figures, offers them for review. The same text again adds nothing. */
export const addArticle = verb<Input, AddedArticle, ReadText>({
  action: 'article.add',
  input: AddArticle,
  prepare: readText,
  change: (tx, input, context, read) => takeIn(tx, input, context, read, false),
});

/** The samples come in through the same door, marked as what they are. */
export const addSample = verb<Input, AddedArticle, ReadText>({
  action: 'samples.load',
  input: AddArticle,
  prepare: readText,
  change: (tx, input, context, read) => takeIn(tx, input, context, read, true),
});

/** A text that was read, with its figures as they are stored. */
interface ReadText {
  readonly text: string;
  readonly sha256: string;
  readonly ids: { readonly articleId: string; readonly revisionId: string };
  readonly now: Date;
  /** null where the same text was here already. */
  readonly read: { readonly found: ReadRecords; readonly records: readonly FigureRecords[] } | null;
}

/** A text that is here already is not read again. */
async function readText({ db, now, newId }: ReadingContext, input: Input): Promise<ReadText> {
  const text = usableText(input.text);
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const ids = { articleId: newId(), revisionId: newId() };
  const home = { ...ids, text, now: now(), columns: CLAIM_COLUMNS };
  const known = await db.article.findUnique({ where: { sha256 }, select: { id: true } });
  if (known) return { text, sha256, ids, now: home.now, read: null };
  const records: FigureRecords[] = [];
  const found = await readers().ask(
    'article.records',
    { home, day: input.publishedOn },
    { timeLimitMs: LIMITS.reading, onPart: (part: FigureRecords) => records.push(part) },
  );
  return { text, sha256, ids, now: home.now, read: { found, records } };
}

async function takeIn(
  tx: Prisma.TransactionClient,
  input: Input,
  context: ChangeContext,
  { text, sha256, ids, now, read }: ReadText,
  isSample: boolean,
): Promise<Changed<AddedArticle>> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${sha256}))`;
  const known = await tx.article.findUnique({ where: { sha256 }, select: { id: true, title: true } });
  if (known) return alreadyHere(tx, known);
  if (!read) throw new Refusal('conflict', { message: 'The same text was removed just now. Add it again.' });

  await refuseStranger(tx, input.checkerId);
  const article = await tx.article.create({ data: articleData(input, context, ids, sha256, now, isSample) });
  await tx.revision.create({
    data: {
      id: ids.revisionId,
      articleId: ids.articleId,
      number: 1,
      text,
      sha256,
      engineVersion: ENGINE_VERSION,
      createdById: context.actor.id,
      createdAt: now,
    },
  });
  const claims = await storeRecords(tx, read.records);
  const { doubts, ...counts } = read.found;
  await keepDoubts(tx, ids.articleId, doubts);
  const sources = await listSources(tx, ids.articleId, input.sources, context);
  const after = { ...stateOf(article, ['createdAt', 'updatedAt']), revisionId: ids.revisionId, claims };
  return {
    answer: { articleId: ids.articleId, title: article.title, added: true, ...counts },
    changes: [
      { subject: { kind: 'article', id: ids.articleId }, articleId: ids.articleId, before: null, after },
      ...sources,
    ],
  };
}

/** @throws Refusal not-text, too-large, or invalid when nothing is left of it */
export function usableText(given: string): string {
  if (Buffer.byteLength(given, 'utf8') > LONGEST_TEXT)
    throw new Refusal('too-large', { message: 'The text is over 1 MB. Split it, or leave out what is not article.' });
  const cleaned = cleanText(given);
  if (cleaned.ok) return cleaned.text;
  if (cleaned.refused === 'empty') throw new Refusal('invalid', { fields: { text: 'Paste or drop a text first.' } });
  throw new Refusal('not-text', { message: cleaned.why });
}

async function alreadyHere(
  tx: Prisma.TransactionClient,
  { id, title }: { id: string; title: string },
): Promise<Changed<AddedArticle>> {
  const tally = await articleTally(tx, id);
  const counts = {
    toCheck: progress(tally).claims,
    toTick: tally.toTick + tally.ticked,
    nothingToCheck: tally.nothingToCheck,
  };
  return { answer: { articleId: id, title, added: false, ...counts }, changes: [] };
}

/**
 * Whoever is to check must be on this desk; who has left may stay where they stand.
 * @throws Refusal invalid
 */
export async function refuseStranger(
  tx: Prisma.TransactionClient,
  checkerId: string | null,
  current: string | null = null,
): Promise<void> {
  if (checkerId === null || checkerId === current) return;
  const person = await tx.user.findUnique({ where: { id: checkerId }, select: { deactivatedAt: true } });
  if (person && person.deactivatedAt === null) return;
  throw new Refusal('invalid', { fields: { checkerId: 'Choose somebody who is on this desk.' } });
}

function articleData(
  input: Input,
  { actor }: ChangeContext,
  ids: { articleId: string; revisionId: string },
  sha256: string,
  now: Date,
  isSample: boolean,
): Prisma.ArticleUncheckedCreateInput {
  return {
    id: ids.articleId,
    ...articleDetails(input),
    isSample,
    sha256,
    currentRevisionId: ids.revisionId,
    addedById: actor.id,
    createdAt: now,
    updatedAt: now,
  };
}

/** The columns of an article that its form fills. */
export function articleDetails(input: Omit<Input, 'text' | 'sources'>) {
  return {
    title: input.title ?? 'Untitled',
    byline: input.byline,
    publisher: input.publisher,
    publishedOn: input.publishedOn ? new Date(input.publishedOn) : null,
    url: input.url,
    ownership: input.ownership,
    writer: input.writer,
    checkerId: input.checkerId,
    deadline: input.deadline ? new Date(input.deadline) : null,
  };
}
