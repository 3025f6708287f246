import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimed, readSource, type Shown, type SourceType, shown } from '@/tests/support/sources';

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly claim: string;
  readonly figure: string;
  readonly date: string;
  readonly type: SourceType;
  readonly source: string;
  readonly expect: { readonly at?: string; readonly standing: string; readonly cells?: readonly string[] };
}

const LINES: readonly Line[] = readFileSync(new URL('statistics.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Line);

/** What is not met today. Whoever mends one takes it off; nothing is added without a word in the commit. */
const NOT_YET: ReadonlySet<string> = new Set([
  'st-02-1',
  'st-02-3',
  'st-03-3',
  'st-03-5',
  'st-04-1',
  'st-04-3',
  'st-04-4',
  'st-05-1',
  'st-05-3',
  'st-07-1',
  'st-08-1',
  'st-09-1',
  'st-09-2',
  'st-09-4',
  'st-09-5',
  'st-11-1',
  'st-11-2',
  'st-11-3',
  'st-11-4',
  'st-11-5',
  'st-14-1',
  'st-14-4',
  'st-14-6',
  'st-16-5',
  'st-17-3',
  'st-19-5',
  'st-20-1',
  'st-20-5',
  'st-21-5',
  'st-24-1',
  'st-24-4',
  'st-24-6',
]);

const digits = (words: string) => /\d[\d.,  ]*/.exec(words)?.[0].replace(/\D+$/, '') ?? '';

function isMet({ expect: wanted }: Line, [first]: readonly Shown[]): boolean {
  if (wanted.standing === 'absent') return first?.standing !== 'agrees';
  if (first === undefined) return false;
  if (first.standing !== wanted.standing) return false;
  if (wanted.cells) return wanted.cells.every((cell) => first.cells.some((there) => digits(there) === digits(cell)));
  return wanted.standing === 'open' || digits(first.at) === digits(wanted.at ?? '');
}

interface Result {
  readonly line: Line;
  readonly found: readonly Shown[];
  readonly isMet: boolean;
}

describe('claims against the tables of statistics', () => {
  const results: Result[] = [];
  beforeAll(async () => {
    for (const line of LINES) {
      const found = shown(await readSource(line.source, line.type), claimed(line.claim, line.figure, line.date));
      results.push({ line, found, isMet: isMet(line, found) });
    }
  }, 120_000);

  it('meets what it met, and nothing is kept as unmet that is met', () => {
    expect(results.filter(({ isMet: met }) => !met).map(({ line }) => line.id)).toEqual([...NOT_YET]);
  });

  it('says of no wrong claim that it agrees, one known line aside', () => {
    const wrong = results.filter(
      ({ line, found }) => ['differs', 'absent'].includes(line.expect.standing) && found[0]?.standing === 'agrees',
    );
    expect(wrong.map(({ line }) => line.id)).toEqual(['st-09-5']);
  });
});
