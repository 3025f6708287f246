import 'server-only';
import { link } from '@/lib/contracts/fields';
import type { ChangeContext } from '@/lib/server/context';
import type { Change } from '@/lib/server/history';
import type { Prisma } from '@/prisma/generated/client';
import { createSource } from './create-source';

const MOST_LINES = 500;

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
    const { source, change } = await createSource(tx, { kind: entry.url ? 'link' : 'paper', ...entry }, context);
    await tx.articleSource.create({ data: { articleId, sourceId: source.id, position } });
    changes.push({ ...change, articleId });
  }
  return changes;
}

/** "Customs bulletin, July: https://…" is a title and a link; a line without a link is a paper. */
function readLine(line: string): { url: string | null; title: string | null } | null {
  const text = line.replace(/^\s*(?:[-*•–]|\d+[.)])\s*/, '').trim();
  if (text === '') return null;
  const found = /https?:\/\/\S+/i.exec(text)?.[0].replace(/[.,;)\]>]+$/, '');
  const url = found && link.safeParse(found).success ? found : null;
  if (!url) return { url: null, title: text.slice(0, 300) };
  const title = text
    .replace(url, '')
    .replace(/^[\s:,;()<>–-]+|[\s:,;()<>–-]+$/g, '')
    .slice(0, 300);
  return { url, title: title === '' ? null : title };
}
