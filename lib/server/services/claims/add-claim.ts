import 'server-only';
import { AddClaim, type ClaimAnswer } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import { toCodePoints } from '@/lib/core/text/offsets';
import type { ReadingContext } from '@/lib/server/context';
import type { Reader } from '@/lib/server/db/reader';
import { deskClaim } from '@/lib/server/queries/desk-claim';
import { LIMITS } from '@/lib/server/reading/limits';
import { readers } from '@/lib/server/reading/readers';
import { verb } from '@/lib/server/verb';
import { Prisma } from '@/prisma/generated/client';
import { claimState } from './change-claim';
import { readingColumns } from './figure-columns';
import { frameUpdate } from './frame-update';

/** Adds a figure the engine missed, by its place in the text. What can be read of it is read by the engine. */
export const addClaim = verb<Selected, ClaimAnswer, Read>({
  action: 'claim.add',
  input: AddClaim,
  prepare: readSelection,
  async change(tx, { articleId, revisionId }, { actor, now, newId }, { text, span, sentence, figure }) {
    await refuseOtherRevision(tx, articleId, revisionId);
    await refuseOverlap(tx, revisionId, span);
    const quote = text.slice(span.start, span.end);
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
        ...frameUpdate(figure.frame),
        worthiness: figure.worthiness.score,
        worthinessReasons: [...figure.worthiness.reasons],
        quote,
        sentence: text.slice(sentence.start, sentence.end),
        links: [],
        createdAt: at,
        updatedAt: at,
      },
    });
    await tx.place.create({ data: { claimId: claim.id, revisionId, ...placeOf(text, span, sentence) } });
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

interface Selected extends Span {
  readonly articleId: string;
  readonly revisionId: string;
}

interface Read {
  readonly text: string;
  readonly span: Span;
  readonly sentence: Span;
  readonly figure: FigureInContext;
}

async function readSelection({ db }: ReadingContext, { articleId, revisionId, start, end }: Selected): Promise<Read> {
  await refuseOtherRevision(db, articleId, revisionId);
  const { text } = await db.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { text: true } });
  const read = await readers().ask('article.selection', { text, start, end }, { timeLimitMs: LIMITS.looking });
  const { span, sentence } = read;
  return { text, span, sentence, figure: read.figure ?? unread(text.slice(span.start, span.end)) };
}

async function refuseOtherRevision(tx: Reader, articleId: string, revisionId: string): Promise<void> {
  const article = await tx.article.findUnique({ where: { id: articleId }, select: { currentRevisionId: true } });
  if (!article) throw new Refusal('not-found', { message: 'This article is not here any more.' });
  if (article.currentRevisionId !== revisionId)
    throw new Refusal('conflict', { message: 'The text has a newer version. Load the page again and select there.' });
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
    ...{ subject: null, ofWhat: null, origin: null, destination: null, place: null, period: null, base: null },
    ...{ attribution: null, role: null, sureness: null, frame: null },
    links: [],
    worthiness: { score: 0.5, reasons: ['added by hand'] },
  };
}

function placeOf(text: string, { start, end }: Span, sentence: Span) {
  const [quoteStartPoint = 0, quoteEndPoint = 0] = toCodePoints(text, [start, end]);
  const quote = { start, end, quoteStart: start, quoteEnd: end, quoteStartPoint, quoteEndPoint };
  return { ...quote, sentenceStart: sentence.start, sentenceEnd: sentence.end };
}
