import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lint } from '@/lib/core/checks/lint';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';

interface Line {
  readonly mark: string;
  readonly rule: string;
  /** The one the text is from. */
  readonly day: string | null;
  readonly text: string;
}

const FOLDER = new URL('../../corpus/linter/', import.meta.url);

const CORPUS: readonly Line[] = readdirSync(FOLDER)
  .sort()
  .flatMap((file) => readFileSync(new URL(file, FOLDER), 'utf8').split('\n'))
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [, mark = '', rule = '', day = null, text = ''] =
      /^([=!?.~]) ([^|@]+?)(?: @(\d{4}-\d\d-\d\d))? \| (.+)$/.exec(line) ?? [];
    return { mark, rule, day, text: text.replaceAll('\\n', '\n') };
  });

const marked = (mark: string) => CORPUS.filter((line) => line.mark === mark);

const read = ({ text, day }: Omit<Line, 'mark' | 'rule'>) =>
  lint(text, readFigures(text, { ...(day === null ? {} : { date: day }), grammar: english() }), day);
const contradictions = (line: Omit<Line, 'mark' | 'rule'>) =>
  read(line).filter(({ outcome }) => outcome === 'contradicted');

/** What it must reach over the whole corpus, in per cent: as measured, and no less. */
const PRECISION = 100;
const RECALL = 98;

describe('the linter corpus', () => {
  it('has at least 160 texts of ours, about half of those with a relation spoiled, many over more than one sentence', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(160);
    expect(CORPUS.every(({ mark, rule, text }) => mark !== '' && rule !== '' && text !== '')).toBe(true);
    expect(Math.abs(marked('!').length - marked('=').length)).toBeLessThanOrEqual(16);
    expect(CORPUS.filter(({ text }) => /[.:]\s+\S/.test(text)).length).toBeGreaterThanOrEqual(60);
  });

  it('is read with the precision and recall that were reached', () => {
    const found = marked('!').filter((line) => contradictions(line).some(({ rule }) => rule === line.rule));
    const alarms = [...marked('='), ...marked('.')].flatMap(contradictions).length;
    const precision = (100 * found.length) / (found.length + alarms);
    const planted = marked('!').length + marked('?').length;
    const recall = (100 * found.length) / planted;
    console.log(
      `Linter corpus: ${CORPUS.length} texts, precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)} over ${planted} planted errors`,
    );
    expect(precision).toBeGreaterThanOrEqual(PRECISION);
    expect(recall).toBeGreaterThanOrEqual(RECALL);
  });

  it.each(marked('!'))('finds the planted error ($rule): $text', (line) => {
    expect(contradictions(line).map(({ rule }) => rule)).toContain(line.rule);
  });

  it.each(marked('?'))('still misses the planted error ($rule), or this mark is out of date: $text', (line) => {
    expect(contradictions(line).map(({ sentence }) => sentence)).toEqual([]);
  });

  it.each(marked('='))('confirms ($rule): $text', (line) => {
    expect(read(line).map(({ rule, outcome }) => [rule, outcome])).toContainEqual([line.rule, 'confirmed']);
  });

  it.each(marked('~'))('asks ($rule): $text', (line) => {
    expect(read(line).map(({ rule, outcome }) => [rule, outcome])).toContainEqual([line.rule, 'ask']);
  });

  it.each(marked('='))('raises no false alarm: $text', (line) => {
    expect(contradictions(line).map(({ sentence }) => sentence)).toEqual([]);
  });

  it.each(marked('.'))('says nothing, false alarm or false comfort: $text', (line) => {
    expect(read(line).map(({ sentence }) => sentence)).toEqual([]);
  });

  it('raises none either over all its true sentences as one article', () => {
    const article = [...marked('='), ...marked('.')].map(({ text }) => text);
    const asOne = (text: string) => contradictions({ text, day: null });
    expect(asOne(article.join(' ')).map(({ sentence }) => sentence)).toEqual([]);
    expect(asOne(article.join('\n\n')).map(({ sentence }) => sentence)).toEqual([]);
  });
});
