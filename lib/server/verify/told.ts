import 'server-only';
import { count } from '@/lib/core/text/count';
import type { Verification } from './report';

const MOST = 200;

/** What a verification found, in lines: what was checked, the head, what drifted (the first 200), the verdict. */
export function told({ head, checked, drift, otherwise }: Verification): string[] {
  const counts: readonly (readonly [number, string, string])[] = [
    [checked.history, 'change', 'changes'],
    [checked.articles, 'article', 'articles'],
    [checked.claims, 'figure', 'figures'],
    [checked.verdicts, 'verdict', 'verdicts'],
    [checked.comparisons, 'comparison', 'comparisons'],
    [checked.workings, 'working', 'workings'],
    [checked.evidence, 'piece of evidence', 'pieces of evidence'],
    [checked.sources, 'source', 'sources'],
    [checked.copies, 'saved copy', 'saved copies'],
    [checked.readings, 'reading of these', 'readings of these'],
    [checked.people, 'person', 'people'],
    [checked.erased, 'erased part', 'erased parts'],
  ];
  const list = counts.map(([n, one, many]) => count(n, one, many)).join(', ');
  const named = drift.slice(0, MOST).map(({ what, id, why }) => `${what} ${id}: ${why}`);
  const more = drift.length > MOST ? [`… and ${drift.length - MOST} more.`] : [];
  const verdict = drift.length === 0 ? 'Nothing drifted.' : `Drifted: ${drift.length}.`;
  return [`Checked ${list}.`, `Head: ${head.seq}:${head.hash}`, ...named, ...more, ...toLookAt(otherwise), verdict];
}

/** Not drift: the verdicts are as they were given, and newer rules work something out otherwise. */
function toLookAt(otherwise: Verification['otherwise']): string[] {
  if (otherwise.length === 0) return [];
  const claims = new Set(otherwise.map(({ claimId }) => claimId)).size;
  const [figures, verdicts] = claims === 1 ? ['figure', 'its verdict rests'] : ['figures', 'their verdicts rest'];
  return [
    `Today’s rules say otherwise of ${claims.toLocaleString('en')} ${figures}, where ${verdicts} on older rules. ` +
      'They stand; the claims page lists those that still hold under “To look at again”.',
  ];
}
