import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { axisRoom, endRoom } from '@/app/_ui/charts/axis-room';
import { idOf, rowOf } from '@/app/_ui/charts/datum';
import { columnsOf, dayTicks } from '@/app/_ui/charts/day-columns';
import { fitLines, fitText, textWidth } from '@/app/_ui/charts/fit-text';
import { nextMark } from '@/app/_ui/charts/roving';
import { rowHeights, rowRoom } from '@/app/_ui/charts/row-room';
import { barTwin, dayTwin, partsIn, stackTwin } from '@/app/_ui/charts/twin';
import { TwinTable } from '@/app/_ui/charts/twin-table';
import { nextRow } from '@/app/_ui/tables/row-keys';

describe('the twin of a chart', () => {
  const rows = [
    {
      id: '1',
      label: 'Ferry crews',
      href: '/articles/1',
      values: { fact: 3, said: 1, pending: 2 },
      hrefs: { fact: '/v' },
    },
    { id: '2', label: 'School <b>meals</b>', values: { disputed: 1, pending: 0 } },
  ];

  test('has a column for each part that occurs, said apart from so, in drawing order, and no other', () => {
    expect(partsIn(rows)).toEqual(['fact', 'said', 'disputed', 'pending']);
    expect(stackTwin(rows, 'Article').columns).toEqual([
      'Article',
      'Verified as fact',
      'Verified as said',
      'Disputed',
      'To check',
    ]);
  });

  test('says nought where a bar has no such part', () => {
    const twin = stackTwin(rows, 'Article');
    expect(twin.rows[1]?.cells.slice(1).map((cell) => (typeof cell === 'object' ? cell.text : cell))).toEqual([
      0, 0, 1, 0,
    ]);
  });

  test('is a real table, linked only while it is seen, with hostile labels as text', () => {
    const twin = stackTwin(rows, 'Article');
    const unseen = renderToStaticMarkup(createElement(TwinTable, { caption: 'Articles', twin, linked: false }));
    const shown = renderToStaticMarkup(createElement(TwinTable, { caption: 'Articles', twin, linked: true }));
    expect(unseen).toContain('<caption');
    expect(unseen).toContain('scope="row"');
    expect(unseen).not.toContain('href');
    expect(shown).toContain('href="/v"');
    expect(shown).not.toContain('<b>');
  });

  test('of bars and of days', () => {
    expect(barTwin([{ id: 'p', label: 'Percent', value: 4 }], 'Kind', 'Claims').columns).toEqual(['Kind', 'Claims']);
    const hrefs = { said: '/s' };
    const day = { day: '2026-03-02', values: { fact: 2, said: 3 }, backlog: 7, hrefs };
    const twin = dayTwin([day], (written) => written.slice(8));
    expect(twin.columns).toEqual(['Day', 'Verified as fact', 'Verified as said', 'Left to check']);
    expect(twin.rows[0]?.cells).toEqual([{ text: '02' }, { text: 2 }, { text: 3, href: '/s' }, 7]);
  });
});

describe('arrow keys among marks', () => {
  const rows = [0, 0, 0, 1, 2, 2];

  test('left and right go on by one and stop at the ends', () => {
    expect(nextMark('ArrowRight', rows, 2)).toBe(3);
    expect(nextMark('ArrowRight', rows, 5)).toBeUndefined();
    expect(nextMark('ArrowLeft', rows, 0)).toBeUndefined();
  });

  test('up and down keep the place in the row, as far as the row goes', () => {
    expect(nextMark('ArrowDown', rows, 2)).toBe(3);
    expect(nextMark('ArrowUp', rows, 5)).toBe(3);
    expect(nextMark('ArrowDown', rows, 3)).toBe(4);
    expect(nextMark('ArrowDown', rows, 5)).toBeUndefined();
  });

  test('never lead out of the chart, and other keys lead nowhere', () => {
    const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'a', 'Tab');
    const sorted = fc.array(fc.nat(9), { minLength: 1 }).map((all) => [...all].sort((a, b) => a - b));
    fc.assert(
      fc.property(key, sorted, fc.nat(), (pressed, marks, at) => {
        const next = nextMark(pressed, marks, at % marks.length);
        expect(next === undefined || (next >= 0 && next < marks.length)).toBe(true);
      }),
    );
    expect(nextMark('a', rows, 0)).toBeUndefined();
    expect(nextMark('ArrowDown', rows, -1)).toBeUndefined();
  });
});

test('the first key of a table chooses its first row; the ends hold', () => {
  expect(nextRow('j', -1, 3)).toBe(0);
  expect(nextRow('k', -1, 3)).toBe(0);
  expect(nextRow('ArrowDown', 2, 3)).toBe(2);
  expect(nextRow('ArrowUp', 0, 3)).toBe(0);
  expect(nextRow('j', -1, 0)).toBeUndefined();
  expect(nextRow('Enter', 1, 3)).toBeUndefined();
});

describe('text cut to its room', () => {
  test('stays whole when it fits and ends in an ellipsis when not', () => {
    expect(fitText('ons.gov.uk', 168, 14)).toBe('ons.gov.uk');
    expect(fitText('Harbour dredging costs twice what the council was told', 160, 14)).toMatch(
      /^Harbour dredging.*…$/u,
    );
  });

  test('never grows beyond its room, nor splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 40, max: 400 }), (text, width) => {
        const cut = fitText(text, width, 14);
        const kept = cut.replace(/…$/u, '');
        expect(textWidth(kept, 14)).toBeLessThanOrEqual(width);
        expect([...text].slice(0, [...kept].length).join('')).toBe(kept);
      }),
    );
  });
});

test('a long label is broken between its words before anything of it is cut', () => {
  const title = 'Port of Brackwater moves 5.4 million tons and wants a deeper channel';
  const lines = fitLines(title, 300, 14, 2);
  expect(lines.join(' ')).toBe(title);
  expect(lines.every((line) => textWidth(line, 14) <= 300)).toBe(true);
  expect(fitLines('short', 300, 14, 2)).toEqual(['short']);
  expect(fitLines(title, 300, 14, 1)).toHaveLength(1);
  expect(fitLines(title, 120, 14, 2).at(-1)).toMatch(/…$/u);
});

test('labels of days stand evenly, the last day among them, no more than fit', () => {
  const days = Array.from({ length: 90 }, (_, day) => String(day));
  const ticks = dayTicks(days, 580);
  expect(ticks.at(-1)).toBe('89');
  expect(ticks.length).toBeLessThanOrEqual(8);
  expect(dayTicks(['a', 'b'], 600)).toEqual(['a', 'b']);
  expect(dayTicks(days, 10)).toEqual(['89']);
});

test('the height reserved before the width is known is the height drawn', () => {
  for (const labels of [90, 176, 177, 400]) {
    const reserved = rowHeights(7, labels);
    expect(rowRoom(459, 84, labels).band * 7).toBe(reserved.narrow);
    expect(rowRoom(460, 84, labels).band * 7).toBe(reserved.wide);
  }
});

describe('what a point stands for', () => {
  test('is told by the id that travels with it, not by its place among what is drawn', () => {
    const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    const drawn = rows.filter(({ id }) => id !== 'b').map((row) => ({ payload: { ...row, value: 1 } }));
    expect(drawn.map(({ payload }) => rowOf(rows, idOf(payload))?.id)).toEqual(['a', 'c']);
    expect(rowOf(rows, idOf(undefined))).toBeUndefined();
  });

  test('every day has a column of its own, side by side from edge to edge', () => {
    const columns = columnsOf(['1', '2', '3', '4'], 40, 440);
    expect(columns.map(({ day, x }) => [day, x])).toEqual([
      ['1', 40],
      ['2', 140],
      ['3', 240],
      ['4', 340],
    ]);
    expect(columns.every(({ width }) => width === 100)).toBe(true);
  });
});

test('a scale has room for its longest number, separators and all', () => {
  expect(axisRoom([3, 12])).toBe(36);
  expect(axisRoom([22_500])).toBeGreaterThan(textWidth('22,500', 12));
  expect(axisRoom([9_900])).toBeGreaterThan(textWidth('10,000', 12));
  expect(endRoom(5)).toBe(44);
  expect(endRoom(1_234_567)).toBeGreaterThan(textWidth('1,234,567', 14));
});
