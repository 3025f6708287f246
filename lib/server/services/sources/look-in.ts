import { BLANKS, withoutTrailing } from '@/lib/core/text/trailing';
import 'server-only';
import { z } from 'zod';
import { type LookedView, LookIn, LookInCopy } from '@/lib/contracts/evidence';
import { id, link } from '@/lib/contracts/fields';
import { Refusal } from '@/lib/contracts/refusals';
import type { Context } from '@/lib/server/context';
import type { Reader } from '@/lib/server/db/reader';
import { showMatches } from '@/lib/server/queries/matches';
import { sourceSelect, toSourceView } from '@/lib/server/queries/source-view';
import { query } from '@/lib/server/query';
import { parse, permit } from '@/lib/server/verb';
import type { AddedSource } from './add-source';
import { addFile, addLink, addPastedMarkup, addPastedText, type FetchedSource, fetchCopy } from './from-outside';
import { sourceOfLink } from './known-source';
import { searchOthers } from './search-others';

/**
 * Looks for a claim's figure in what a person pasted: a link is fetched unless a copy of it is kept already, a text or a
 * table is kept as it is. Both become sources.
 * @throws Refusal invalid, unreadable, not-found, not-allowed
 */
export async function lookIn(context: Context, input: unknown): Promise<LookedView> {
  permit(context.actor, 'source.fetch');
  const { claimId, given, markup, confidential = false } = parse(LookIn, input);
  await articleOfClaim(context, claimId);
  if (isLink(given)) return looked(context, claimId, await copyOfLink(context, given, confidential));
  const details = { title: titleOf(given), confidential };
  const added = markup ? addPastedMarkup(context, markup, details) : addPastedText(context, given, details);
  return looked(context, claimId, await added);
}

/** One line, no blanks, and a link by the same rule as everywhere: "https://…". */
const isLink = (given: string) => /^https?:\/\/\S+$/i.test(given) && link.safeParse(given).success;

const LONGEST_TITLE = 80;

/** The beginning of a pasted text, cut between words. */
function titleOf(text: string): string {
  const [first = ''] = text.split('\n');
  if (first.length <= LONGEST_TITLE) return first;
  const cut = first.lastIndexOf(' ', LONGEST_TITLE);
  return `${withoutTrailing(first.slice(0, cut > 0 ? cut : LONGEST_TITLE), `${BLANKS}.,;:`)} …`;
}

/** The newest source of this link, if there is one for whoever asks, with its newest saved copy. */
const copyOfKnown = query({
  reads: 'source.of-link',
  input: z.object({ url: link, confidential: z.boolean() }),
  async show(db, { url, confidential }, { actor }) {
    const known = await sourceOfLink(db, url, actor, confidential ? true : undefined);
    if (!known) return null;
    const where = { sourceId: known.id };
    const newest = await db.snapshot.findFirst({ where, orderBy: { retrievedAt: 'desc' }, select: { id: true } });
    return { source: toSourceView(known), snapshotId: newest?.id ?? null };
  },
});

async function copyOfLink(context: Context, url: string, confidential: boolean): Promise<FetchedSource> {
  const known = await copyOfKnown(context, { url, confidential });
  if (!known) return addLink(context, url, { confidential });
  if (known.snapshotId) return { ...known, failure: null };
  return known.source.url ? fetchCopy(context, known.source.id) : addLink(context, url, { confidential });
}

/** Looks for a claim's figure in a file. */
export async function lookInFile(
  context: Context,
  claimId: string,
  file: { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array },
  confidential = false,
): Promise<LookedView> {
  await articleOfClaim(context, claimId);
  return looked(context, claimId, await addFile(context, file, { confidential }));
}

/**
 * Looks for a claim's figure in a copy that is kept already, and begins to look for the article's other open ones.
 * @throws Refusal not-allowed for whoever may not add sources, not-found, too-much
 */
export async function lookInCopy(context: Context, input: z.input<typeof LookInCopy>): Promise<LookedView> {
  const { source, found } = await lookInKept(context, input);
  return { source, failure: null, found, search: await searchOthers(context, input, true) };
}

/** What a copy that is kept holds of a claim's figure. */
const lookInKept = query({
  reads: 'copy.look',
  input: LookInCopy,
  async show(db, { claimId, snapshotId }, context) {
    await articleOf(db, claimId);
    const found = await showMatches(db, { claimId, snapshotId }, context);
    const source = await db.source.findUniqueOrThrow({ where: { id: found.sourceId }, select: sourceSelect });
    return { source: toSourceView(source), found };
  },
});

/** Whether there is such a claim, asked before anything is stored for it. @throws Refusal not-found */
const articleOfClaim = query({ reads: 'claim.article', input: id, show: articleOf });

async function articleOf(db: Reader, claimId: string): Promise<string> {
  const claim = await db.claim.findUnique({ where: { id: claimId }, select: { articleId: true } });
  if (!claim) throw new Refusal('not-found', { message: 'This claim is not here any more.' });
  return claim.articleId;
}

async function looked(
  context: Context,
  claimId: string,
  { source, snapshotId, failure = null }: FetchedSource | (AddedSource & { readonly failure?: null }),
): Promise<LookedView> {
  if (!snapshotId) return { source, failure, found: null, search: null };
  return lookInCopy(context, { claimId, snapshotId });
}
