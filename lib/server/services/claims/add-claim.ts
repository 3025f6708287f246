import 'server-only';
import { AddClaim, type ClaimAnswer } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import type { FigureInContext } from '@/lib/core/figures/figure';
import { readFigures } from '@/lib/core/figures/read';
import { toCodePoints } from '@/lib/core/text/offsets';
import { sentenceAround } from '@/lib/core/text/sentences';
import { deskClaim } from '@/lib/server/queries/desk-claim';
import { verb } from '@/lib/server/verb';
import { Prisma, type Revision } from '@/prisma/generated/client';
import { claimState } from './change-claim';
import { contextColumns, readingColumns } from './figure-columns';

const LONGEST_QUOTE = 300;

/** Adds a figure the engine missed, by its place in the text. What can be read of it is read by the engine. */
export const addClaim = verb<{ articleId: string; revisionId: string; start: number; end: number }, ClaimAnswer>({
  action: 'claim.add',
  input: AddClaim,
  async change(tx, { articleId, revisionId, start, end }, { actor, now, newId }) {
    const revision = await currentRevision(tx, articleId, revisionId);
    const span = trimmed(revision.text, start, end);
    await refuseOverlap(tx, revisionId, span);
    const quote = revision.text.slice(span.start, span.end);
    const sentence = sentenceAround(revision.text, span.start, span.end);
    const figure = figureIn(revision.text, sentence, span);
    const { tight, loose, ...reading } = readingColumns(figure);
    const at = now();
    const claim = await tx.claim.create({
      data: {
        id: newId(),
        articleId,
        madeBy: 'person',
        status: 'pending',
        ...reading,
        tight: tight ? { ...tight } : Prisma.DbNull,
        loose: loose ? { ...loose } : Prisma.DbNull,
        ...dated(contextColumns(figure)),
        quote,
        sentence: revision.text.slice(sentence.start, sentence.end),
        links: [],
        createdAt: at,
        updatedAt: at,
      },
    });
    await tx.place.create({ data: { claimId: claim.id, revisionId, ...placeOf(revision.text, span, sentence) } });
    return {
      answer: { claim: await deskClaim(tx, claim.id, actor) },
      changes: [{ subject: { kind: 'claim', id: claim.id }, articleId, before: null, after: claimState(claim) }],
    };
  },
});

interface Span {
  readonly start: number;
  readonly end: number;
}

async function currentRevision(tx: Prisma.TransactionClient, articleId: string, revisionId: string): Promise<Revision> {
  const article = await tx.article.findUnique({ where: { id: articleId }, select: { currentRevisionId: true } });
  if (!article) throw new Refusal('not-found', { message: 'This article is not here any more.' });
  if (article.currentRevisionId !== revisionId)
    throw new Refusal('conflict', { message: 'The text has a newer version. Load the page again and select there.' });
  return tx.revision.findUniqueOrThrow({ where: { id: revisionId } });
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, Math.min(to, text.length)];
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (start >= end) throw new Refusal('invalid', { fields: { start: 'Select the figure in the text.' } });
  if (end - start > LONGEST_QUOTE)
    throw new Refusal('invalid', { fields: { end: `Select the figure alone, at most ${LONGEST_QUOTE} characters.` } });
  return { start, end };
}

async function refuseOverlap(tx: Prisma.TransactionClient, revisionId: string, { start, end }: Span): Promise<void> {
  const there = await tx.place.findFirst({
    where: { revisionId, quoteStart: { lt: end }, quoteEnd: { gt: start } },
    select: { claimId: true, claim: { select: { display: true } } },
  });
  if (!there) return;
  const message = `“${there.claim.display}” stands here already. Open it and correct its reading instead.`;
  throw new Refusal('duplicate', { message, detail: { claimId: there.claimId } });
}

/** The selection as the engine reads it in its sentence, else alone, else a number without a value. */
function figureIn(text: string, sentence: Span, span: Span): FigureInContext {
  const inSentence = readFigures(text.slice(sentence.start, sentence.end)).find(
    (figure) => figure.quoteStart + sentence.start < span.end && figure.quoteEnd + sentence.start > span.start,
  );
  const found = inSentence ?? readFigures(text.slice(span.start, span.end))[0];
  return found ?? unread(text.slice(span.start, span.end));
}

function unread(display: string): FigureInContext {
  return {
    ...{ start: 0, end: display.length, quoteStart: 0, quoteEnd: display.length },
    ...{ kind: 'number', status: 'pending', lane: null, reason: null, amount: null, high: null },
    ...{
      comparator: '=',
      hedge: null,
      direction: null,
      movement: null,
      unit: null,
      unitName: null,
      unitText: null,
      per: null,
    },
    display,
    sentence: { start: 0, end: display.length },
    ...{ subject: null, ofWhat: null, place: null, period: null, base: null, attribution: null },
    links: [],
    worthiness: { score: 0.5, reasons: ['added by hand'] },
  };
}

const moment = (text: string | null) => (text ? new Date(text) : null);

function dated(columns: ReturnType<typeof contextColumns>) {
  return {
    ...columns,
    periodFrom: moment(columns.periodFrom),
    periodTo: moment(columns.periodTo),
    baseFrom: moment(columns.baseFrom),
    baseTo: moment(columns.baseTo),
    worthinessReasons: [...columns.worthinessReasons],
  };
}

function placeOf(text: string, { start, end }: Span, sentence: Span) {
  const [quoteStartPoint = 0, quoteEndPoint = 0] = toCodePoints(text, [start, end]);
  const quote = { start, end, quoteStart: start, quoteEnd: end, quoteStartPoint, quoteEndPoint };
  return { ...quote, sentenceStart: sentence.start, sentenceEnd: sentence.end };
}
