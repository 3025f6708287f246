/**
 * npm run bench -- check-worthiness [DATA]: average precision of the check-worthiness score on debate sentences that
 * hold a figure (ClaimBuster), against every figure being worth the same. The data stands beside the project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';

const file = process.argv[2] ?? '../shared/eval/data/checkworthy_claimbuster.dev.jsonl';

interface Row {
  readonly text: string;
  readonly checkworthy: boolean;
}

/** The mean precision at each worthy sentence; ties share their expected place. */
function averagePrecision(scored: readonly { readonly score: number; readonly worthy: boolean }[]): number {
  const byScore = new Map<number, { worthy: number; all: number }>();
  for (const { score, worthy } of scored) {
    const group = byScore.get(score) ?? { worthy: 0, all: 0 };
    group.all++;
    if (worthy) group.worthy++;
    byScore.set(score, group);
  }
  let [seen, hits, sum] = [0, 0, 0];
  for (const [, { worthy, all }] of [...byScore].sort((a, b) => b[0] - a[0])) {
    const rate = worthy / all;
    for (let k = 1; k <= all; k++) sum += rate * ((hits + 1 + (k - 1) * rate) / (seen + k));
    seen += all;
    hits += worthy;
  }
  return sum / hits;
}

if (!existsSync(file)) {
  console.log(`There is no ${file}: nothing measured. Give the path of checkworthy_claimbuster.dev.jsonl.`);
} else {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
  const scored = rows.flatMap(({ text, checkworthy }) => {
    const claims = readFigures(text, { grammar: english() }).filter(({ status }) => status === 'pending');
    if (claims.length === 0) return [];
    return [{ score: Math.max(...claims.map(({ worthiness }) => worthiness.score)), worthy: checkworthy }];
  });
  const worthy = scored.filter((row) => row.worthy).length;
  console.log(`${rows.length} sentences, ${scored.length} with a figure, ${worthy} of them worth checking`);
  console.log(`average precision, every figure equal: ${(worthy / scored.length).toFixed(3)}`);
  console.log(`average precision, by the score:       ${averagePrecision(scored).toFixed(3)}`);
}
