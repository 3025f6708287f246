import 'server-only';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { AddArticle, type AddedArticle, LONGEST_TEXT } from '@/lib/contracts/articles';
import { Refusal } from '@/lib/contracts/refusals';
import { ENGINE_VERSION, readFigures } from '@/lib/core/figures/read';
import { progress } from '@/lib/core/review/status';
import { cleanText } from '@/lib/core/text/intake';
import type { ChangeContext } from '@/lib/server/context';
import { articleTally, laneCounts } from '@/lib/server/queries/article-rows';
import { listSources } from '@/lib/server/services/sources/list-sources';
import { stateOf } from '@/lib/server/state';
import { type Changed, verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';
import { storeFigures } from './store-figures';

type Input = z.output<typeof AddArticle>;

/** Takes in a text: stores it, reads its figures, offers them for review. The same text again adds nothing. */
export const addArticle = verb<Input, AddedArticle>({
  action: 'article.add',
  input: AddArticle,
  change: (tx, input, context) => takeIn(tx, input, context, false),
});

/** The samples come in through the same door, marked as what they are. */
export const addSample = verb<Input, AddedArticle>({
  action: 'samples.load',
  input: AddArticle,
  change: (tx, input, context) => takeIn(tx, input, context, true),
});

async function takeIn(
  tx: Prisma.TransactionClient,
  input: Input,
  context: ChangeContext,
  isSample: boolean,
): Promise<Changed<AddedArticle>> {
  const text = usableText(input.text);
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${sha256}))`;
  const known = await tx.article.findUnique({ where: { sha256 }, select: { id: true, title: true } });
  if (known) return alreadyHere(tx, known);

  await refuseStranger(tx, input.checkerId);
  const now = context.now();
  const ids = { articleId: context.newId(), revisionId: context.newId() };
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
  const figures = readFigures(text, input.publishedOn ? { date: input.publishedOn } : {});
  const claims = await storeFigures(tx, { ...ids, text, now, newId: context.newId }, figures);
  const sources = await listSources(tx, ids.articleId, input.sources, context);
  const after = { ...stateOf(article, ['createdAt', 'updatedAt']), revisionId: ids.revisionId, claims };
  return {
    answer: { articleId: ids.articleId, title: article.title, added: true, ...laneCounts(figures) },
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
