import 'server-only';
import type { z } from 'zod';
import type { ClaimAnswer } from '@/lib/contracts/claims';
import { PinCells, PinEvidence } from '@/lib/contracts/evidence';
import { Refusal } from '@/lib/contracts/refusals';
import type { ChangeContext, ReadingContext } from '@/lib/server/context';
import type { Reader } from '@/lib/server/db/reader';
import type { Change } from '@/lib/server/history';
import { deskClaim } from '@/lib/server/queries/desk-claim';
import { wantedOf, wantedRow } from '@/lib/server/queries/matches';
import { askOfCopy, savedCopy } from '@/lib/server/queries/saved-copy';
import type { PinnedFor, ReadPin } from '@/lib/server/reading/read-pin';
import { canonical } from '@/lib/server/state';
import { verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';
import { evidenceState } from './change-evidence';
import { readingJson } from './typed-value';

type Input = z.output<typeof PinEvidence>;
type Cells = z.output<typeof PinCells>;

/**
 * Pins a passage of a saved copy to a claim, with its value as printed. Refused unless the passage stands there word for
 * word and the engine reads that very number in it.
 */
export const pinEvidence = verb<Input, ClaimAnswer & { readonly evidenceId: string }, Read>({
  action: 'evidence.pin',
  input: PinEvidence,
  prepare: readInCopy,
  async change(tx, input, context, read) {
    const { evidenceId, change } = await pinned(tx, input, context, read);
    return { answer: { claim: await deskClaim(tx, input.claimId, context.actor), evidenceId }, changes: [change] };
  },
});

/** Pins the cells that a working is made of, all or none; the ids come in the order of the pins. */
export const pinCells = verb<Cells, ClaimAnswer & { readonly evidenceIds: readonly string[] }, readonly Read[]>({
  action: 'evidence.pin-cells',
  input: PinCells,
  async prepare(context, { pins }) {
    const reads: Read[] = [];
    for (const pin of pins) reads.push(await readInCopy(context, pin));
    return reads;
  },
  async change(tx, { claimId, pins }, context, reads) {
    const made: Made[] = [];
    for (const [at, pin] of pins.entries()) made.push(await pinned(tx, pin, context, reads[at] as Read));
    const claim = await deskClaim(tx, claimId, context.actor);
    const evidenceIds = made.map(({ evidenceId }) => evidenceId);
    return { answer: { claim, evidenceIds }, changes: made.map(({ change }) => change) };
  },
});

interface Made {
  readonly evidenceId: string;
  readonly change: Change;
}

async function pinned(tx: Prisma.TransactionClient, input: Input, context: ChangeContext, read: Read): Promise<Made> {
  const { articleId, claim } = await claimFor(tx, input.claimId);
  const copy = await savedCopy(tx, input.snapshotId, context.actor, read.readingId);
  if (canonical(claim) !== canonical(read.claim)) throw new Refusal('conflict');
  const evidence = await tx.evidence.create({
    data: {
      ...columnsOf(input, context),
      sourceId: copy.sourceId,
      readingId: read.readingId,
      valueAsPrinted: read.valueAsPrinted,
      reading: readingJson(read.reading),
    },
  });
  const change = { before: null, after: evidenceState(evidence) };
  return { evidenceId: evidence.id, change: { subject: { kind: 'evidence', id: evidence.id }, articleId, ...change } };
}

interface Read extends ReadPin {
  readonly readingId: string;
  /** As it was read for. */
  readonly claim: PinnedFor;
}

/** In the reading that whoever pins has before them: a newer one may have come meanwhile. */
async function readInCopy({ db, actor, system }: ReadingContext, pin: Input): Promise<Read> {
  const { claim } = await claimFor(db, pin.claimId);
  const copy = await savedCopy(db, pin.snapshotId, actor, pin.readingId);
  return { claim, readingId: copy.readingId, ...(await askOfCopy(system, copy, 'copy.pin', { pin, claim })) };
}

/** @throws Refusal not-found */
async function claimFor(db: Reader, id: string): Promise<{ readonly articleId: string; readonly claim: PinnedFor }> {
  const row = await wantedRow(db, id);
  const { unitText, published, figure, sentence } = wantedOf(row);
  return { articleId: row.articleId, claim: { unitText, published, figure, sentence } };
}

function columnsOf(input: Input, { actor, now, newId }: ChangeContext) {
  const at = now();
  const { claimId, snapshotId, kind, quote, note, selector, asOf } = input;
  return {
    id: newId(),
    ...{ claimId, snapshotId, kind, quote, note, selector },
    asOf: asOf ? new Date(asOf) : null,
    addedById: actor.id,
    createdAt: at,
    updatedAt: at,
  };
}
