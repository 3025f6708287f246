import 'server-only';
import { type LookedView, LookIn, LookInCopy, type SearchView } from '@/lib/contracts/evidence';
import { link } from '@/lib/contracts/fields';
import { Refusal } from '@/lib/contracts/refusals';
import type { SourceView } from '@/lib/contracts/source-view';
import type { Context } from '@/lib/server/context';
import { findEvidence } from '@/lib/server/queries/matches';
import { type SavedCopy, savedCopy } from '@/lib/server/queries/saved-copy';
import { sourceSelect, toSourceView } from '@/lib/server/queries/source-view';
import { visibleTo } from '@/lib/server/queries/visible';
import { parse, permit } from '@/lib/server/verb';
import { addFile, addLink, addPastedText, type FetchedSource, fetchCopy } from './from-outside';
import { sourceOfLink } from './known-source';
import { type Search, searchCopy } from './search-copy';

/**
 * Looks for a claim's figure in what a person pasted: a link is fetched unless a copy of it is kept already, a text is
 * kept as it is. Both become sources.
 * @throws Refusal invalid, unreadable, not-found, not-allowed
 */
export async function lookIn(context: Context, input: unknown): Promise<LookedView> {
  permit(context.actor, 'source.fetch');
  const { claimId, given, confidential = false } = parse(LookIn, input);
  const articleId = await articleOf(context, claimId);
  if (!isLink(given)) {
    const { source, snapshotId } = await addPastedText(context, given, { title: titleOf(given), confidential });
    return looked(context, claimId, articleId, source, snapshotId);
  }
  const { source, snapshotId, failure } = await copyOfLink(context, given, confidential);
  return looked(context, claimId, articleId, source, snapshotId, failure);
}

/** One line, no blanks, and a link by the same rule as everywhere: "https://…". */
const isLink = (given: string) => /^https?:\/\/\S+$/i.test(given) && link.safeParse(given).success;

const LONGEST_TITLE = 80;

/** The beginning of a pasted text, cut between words. */
function titleOf(text: string): string {
  const [first = ''] = text.split('\n');
  if (first.length <= LONGEST_TITLE) return first;
  const cut = first.lastIndexOf(' ', LONGEST_TITLE);
  return `${first.slice(0, cut > 0 ? cut : LONGEST_TITLE).replace(/[\s.,;:]+$/, '')} …`;
}

async function copyOfLink(context: Context, url: string, confidential: boolean): Promise<FetchedSource> {
  const known = await context.prisma.$transaction((tx) =>
    sourceOfLink(tx, url, context.actor, confidential ? true : undefined),
  );
  if (!known) return addLink(context, url, { confidential });
  const newest = await context.prisma.snapshot.findFirst({
    where: { sourceId: known.id },
    orderBy: { retrievedAt: 'desc' },
    select: { id: true },
  });
  if (newest) return { source: toSourceView(known), snapshotId: newest.id, failure: null };
  return known.url ? fetchCopy(context, known.id) : addLink(context, url, { confidential });
}

/** Looks for a claim's figure in a file. */
export async function lookInFile(
  context: Context,
  claimId: string,
  file: { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array },
  confidential = false,
): Promise<LookedView> {
  const articleId = await articleOf(context, claimId);
  const { source, snapshotId } = await addFile(context, file, { confidential });
  return looked(context, claimId, articleId, source, snapshotId);
}

/**
 * Looks for a claim's figure in a copy that is kept already, and begins to look for the article's other open ones.
 * @throws Refusal not-allowed for whoever may not add sources, not-found, too-much
 */
export async function lookInCopy(context: Context, input: unknown): Promise<LookedView> {
  permit(context.actor, 'source.fetch');
  const { claimId, snapshotId } = parse(LookInCopy, input);
  const articleId = await articleOf(context, claimId);
  const found = await context.prisma.source.findFirst({
    where: { snapshots: { some: { id: snapshotId } }, removedAt: null, AND: [visibleTo(context.actor)] },
    select: sourceSelect,
  });
  if (!found) throw new Refusal('not-found', { message: 'This saved copy is not here any more.' });
  return looked(context, claimId, articleId, toSourceView(found), snapshotId);
}

async function articleOf({ prisma }: Context, claimId: string): Promise<string> {
  const claim = await prisma.claim.findUnique({ where: { id: claimId }, select: { articleId: true } });
  if (!claim) throw new Refusal('not-found', { message: 'This claim is not here any more.' });
  return claim.articleId;
}

async function looked(
  context: Context,
  claimId: string,
  articleId: string,
  source: SourceView | null,
  snapshotId: string | null,
  failure: string | null = null,
): Promise<LookedView> {
  if (!snapshotId) return { source, failure, found: null, search: null };
  const found = await findEvidence(context, claimId, snapshotId);
  const copy = await savedCopy(context.prisma, snapshotId, context.actor);
  return { source, failure, found, search: await searchSoFar(context, copy, articleId, claimId) };
}

/** How long whoever looks waits for the other figures before being told how far the search is, in milliseconds. */
const PATIENCE = 400;

async function searchSoFar(context: Context, copy: SavedCopy, articleId: string, claimId: string): Promise<SearchView> {
  const search = searchCopy(context, copy, articleId);
  const now = await Promise.race([search.end, afterwards(PATIENCE).then(() => search.state)]);
  return searchView(now, claimId);
}

const afterwards = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const searchView = ({ done, of, found, failure }: Search, claimId: string): SearchView => ({
  ...{ done, of, failure },
  settles: found?.filter((other) => other !== claimId) ?? null,
});

/**
 * How far the search of a copy for an article's open figures is, or what it came to.
 * @throws Refusal not-allowed, not-found
 */
export async function searchProgress(context: Context, input: unknown): Promise<SearchView> {
  permit(context.actor, 'source.fetch');
  const { claimId, snapshotId } = parse(LookInCopy, input);
  const articleId = await articleOf(context, claimId);
  return searchSoFar(context, await savedCopy(context.prisma, snapshotId, context.actor), articleId, claimId);
}
