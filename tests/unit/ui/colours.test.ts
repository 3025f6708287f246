import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { STATUS } from '@/app/_ui/typography/status';
import { STATUSES } from '@/lib/core/review/status';
import { CONES, contrast, distance } from './colour';

const css = readFileSync(path.join(import.meta.dirname, '../../../app/_ui/frame/tokens.css'), 'utf8');

/** The hex tokens of one scheme as tokens.css declares them. */
function tokens(scheme: 'light' | 'dark'): Record<string, string> {
  const start = scheme === 'light' ? css.indexOf(':root {') : css.indexOf('data-mantine-color-scheme="dark"');
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#\w{6});/gu)].map((match) => [match[1], match[2]]));
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const of = (name: string) => {
    const value = tokens(scheme)[name];
    if (!value) throw new Error(`tokens.css has no --${name} in ${scheme}`);
    return value;
  };

  test.each(['ink', 'ink-2', 'ink-3', 'accent', 'error'])('%s can be read on paper and on a sheet', (name) => {
    expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of(name), of('sheet'))).toBeGreaterThanOrEqual(4.5);
  });

  test('quiet text can be read on a hovered row, the accent on its wash, and a button on the accent', () => {
    expect(contrast(of('ink-2'), of('hover'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('accent'), of('accent-wash'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('on-accent'), of('accent-hover'))).toBeGreaterThanOrEqual(4.5);
  });

  test('the edge of a control and a plain bar stand out', () => {
    for (const ground of ['paper', 'sheet']) {
      expect(contrast(of('rule-control'), of(ground))).toBeGreaterThanOrEqual(3);
      expect(contrast(of('chart'), of(ground))).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(STATUSES)('%s: text 4.5 to 1 wherever it stands, areas 3 to 1', (status) => {
    const { ink, fill, wash, onFill } = STATUS[status][scheme];
    for (const ground of [of('paper'), of('sheet'), of('hover'), wash]) {
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(onFill, fill)).toBeGreaterThanOrEqual(4.5);
    for (const ground of [of('paper'), of('sheet')]) expect(contrast(fill, ground)).toBeGreaterThanOrEqual(3);
  });

  const CHARTED = STATUSES.filter((status) => status !== 'dismissed');
  test.each(Object.entries(CONES))('charted statuses stay apart with cones: %s', (_, cones) => {
    for (const [at, one] of CHARTED.entries()) {
      for (const other of CHARTED.slice(at + 1)) {
        const apart = distance(STATUS[one][scheme].fill, STATUS[other][scheme].fill, cones);
        expect(apart, `${one} and ${other}`).toBeGreaterThan(15);
      }
    }
  });
});

test('no two statuses share a mark, an underline or a word', () => {
  for (const trait of ['mark', 'underline', 'word'] as const) {
    expect(new Set(STATUSES.map((status) => STATUS[status][trait])).size).toBe(STATUSES.length);
  }
});
