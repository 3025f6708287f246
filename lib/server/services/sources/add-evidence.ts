import 'server-only';
import type { z } from 'zod';
import type { ClaimAnswer } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import { AddEvidence } from '@/lib/contracts/sources';
import type { ChangeContext } from '@/lib/server/context';
import type { Change } from '@/lib/server/history';
import { deskClaim } from '@/lib/server/queries/desk-claim';
import { visibleTo } from '@/lib/server/queries/visible';
import { verb } from '@/lib/server/verb';
import type { Prisma, Source } from '@/prisma/generated/client';
import { evidenceState } from './change-evidence';
import { createSource } from './create-source';
import { sourceOfLink } from './known-source';
import { typedValue } from './typed-value';

type Input = z.output<typeof AddEvidence>;

/** Adds a source to a claim: a new one, one that is known, or the known one with the same link. */
export const addEvidence = verb<Input, ClaimAnswer & { readonly evidenceId: string }>({
  action: 'evidence.add',
  input: AddEvidence,
  async change(tx, input, context) {
    const claim = await tx.claim.findUnique({
      where: { id: input.claimId },
      select: { articleId: true, kind: true, article: { select: { publishedOn: true } } },
    });
    if (!claim) throw new Refusal('not-found', { message: 'This claim is not here any more.' });
    const changes: Change[] = [];
    const source = await theSource(tx, input, context, changes);
    const at = context.now();
    const { quote, note, value, asOf } = input.evidence;
    const evidence = await tx.evidence.create({
      data: {
        id: context.newId(),
        claimId: input.claimId,
        sourceId: source.id,
        quote,
        note,
        ...(value ? typedValue(value, claim) : {}),
        asOf: asOf ? new Date(asOf) : null,
        addedById: context.actor.id,
        createdAt: at,
        updatedAt: at,
      },
    });
    const change = { before: null, after: evidenceState(evidence) };
    changes.push({ subject: { kind: 'evidence', id: evidence.id }, articleId: claim.articleId, ...change });
    const answer = { claim: await deskClaim(tx, input.claimId, context.actor), evidenceId: evidence.id };
    return { answer, changes };
  },
});

async function theSource(
  tx: Prisma.TransactionClient,
  input: Input,
  context: ChangeContext,
  changes: Change[],
): Promise<Source> {
  const known = await knownSource(tx, input, context);
  if (known) return known;
  if (!input.source) throw new Refusal('not-found', { message: 'This source is not here any more.' });
  const { source, change } = await createSource(tx, input.source, context);
  changes.push(change);
  return source;
}

async function knownSource(
  tx: Prisma.TransactionClient,
  { sourceId, source }: Input,
  { actor }: ChangeContext,
): Promise<Source | null> {
  if (sourceId) return tx.source.findFirst({ where: { id: sourceId, removedAt: null, AND: [visibleTo(actor)] } });
  if (!source?.url || source.title || source.note || source.confidential) return null;
  return sourceOfLink(tx, source.url, actor);
}
