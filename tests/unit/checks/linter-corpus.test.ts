import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lint } from '@/lib/core/checks/lint';
import { readFigures } from '@/lib/core/figures/read';

interface Line {
  readonly mark: string;
  readonly rule: string;
  readonly text: string;
}

const CORPUS: readonly Line[] = readFileSync(new URL('../../corpus/linter/sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [, mark = '', rule = '', text = ''] = /^([=!.]) ([^|]+) \| (.+)$/.exec(line) ?? [];
    return { mark, rule, text };
  });

const marked = (mark: string) => CORPUS.filter((line) => line.mark === mark);

const read = (text: string) => lint(text, readFigures(text));
const contradictions = (text: string) => read(text).filter(({ outcome }) => outcome === 'contradicted');

describe('the linter corpus', () => {
  it('has at least 60 sentences, about half of those with a relation spoiled', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(60);
    expect(CORPUS.every(({ mark, rule, text }) => mark !== '' && rule !== '' && text !== '')).toBe(true);
    expect(Math.abs(marked('!').length - marked('=').length)).toBeLessThanOrEqual(6);
  });

  it.each(marked('!'))('finds the planted error ($rule): $text', ({ rule, text }) => {
    expect(contradictions(text).map((finding) => finding.rule)).toContain(rule);
  });

  it.each(marked('='))('confirms ($rule): $text', ({ rule, text }) => {
    expect(read(text).map((finding) => [finding.rule, finding.outcome])).toContainEqual([rule, 'confirmed']);
  });

  it.each([...marked('='), ...marked('.')])('raises no false alarm: $text', ({ text }) => {
    expect(contradictions(text).map(({ sentence }) => sentence)).toEqual([]);
  });

  it('raises none either over all its true sentences as one article', () => {
    const article = [...marked('='), ...marked('.')].map(({ text }) => text);
    expect(contradictions(article.join(' ')).map(({ sentence }) => sentence)).toEqual([]);
    expect(contradictions(article.join('\n\n')).map(({ sentence }) => sentence)).toEqual([]);
  });
});
