import { BLANKS, withoutTrailing } from '@/lib/core/text/trailing';
import 'server-only';
import { link } from '@/lib/contracts/fields';
import type { Actor, ChangeContext } from '@/lib/server/context';
import type { Change } from '@/lib/server/history';
import type { Prisma } from '@/prisma/generated/client';
import { createSource } from './create-source';
import { sourceOfLink } from './known-source';

const MOST_LINES = 500;

interface Line {
  readonly url: string | null;
  readonly title: string | null;
}

/** Stores the writer's own source list, one link or reference a line, and ties it to the article. */
export async function listSources(
  tx: Prisma.TransactionClient,
  articleId: string,
  list: string | null,
  context: ChangeContext,
): Promise<Change[]> {
  const entries = (list ?? '')
    .split('\n')
    .map(readLine)
    .filter((entry) => entry !== null);
  const changes: Change[] = [];
  for (const [position, entry] of entries.slice(0, MOST_LINES).entries()) {
    const sourceId = await listedSource(tx, articleId, entry, context, changes);
    const line = { articleId, sourceId };
    await tx.articleSource.upsert({
      where: { articleId_sourceId: line },
      create: { ...line, position },
      update: {},
    });
  }
  return changes;
}

/** A link that the desk knows is the source it knows; whatever else is a new one. */
async function listedSource(
  tx: Prisma.TransactionClient,
  articleId: string,
  entry: Line,
  context: ChangeContext,
  changes: Change[],
): Promise<string> {
  const known = entry.url ? await sourceOfLink(tx, entry.url, PUBLIC) : null;
  if (known) return known.id;
  const { source, change } = await createSource(tx, { kind: entry.url ? 'link' : 'paper', ...entry }, context);
  changes.push({ ...change, articleId });
  return source.id;
}

/** A list is read by everybody: a confidential source is not put into it because its link is the same. */
const PUBLIC: Actor = { kind: 'visitor', id: null, name: 'everybody' };

/** "Customs bulletin, July: https://…" is a title and a link; a line without a link is a paper. */
function readLine(line: string): Line | null {
  const text = line.replace(/^\s*(?:[-*•–]|\d+[.)])\s*/, '').trim();
  if (text === '') return null;
  const found = withoutTrailing(/https?:\/\/\S+/i.exec(text)?.[0] ?? '', '.,;)]>');
  const url = found && link.safeParse(found).success ? found : null;
  if (!url) return { url: null, title: text.slice(0, 300) };
  const title = withoutTrailing(text.replace(url, ''), `${BLANKS}:,;()<>–-`)
    .replace(/^[\s:,;()<>–-]+/, '')
    .slice(0, 300);
  return { url, title: title === '' ? null : title };
}
