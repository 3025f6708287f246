import type { Locator, Page } from '@playwright/test';
import { dayOf } from '@/lib/core/stats/days';
import { removeSamples } from '@/lib/server/services/articles/remove-samples';
import { expect, test } from '../support/browser';
import { articleRow, type ClaimGiven, claimRows, sourceOn } from '../support/newsdesk';
import { asSystem } from '../support/people';
import { behind, signIn } from './desk-scene';

test.use({ story: 'charts with gaps' });

const CHARTS = [
  'Claims by status',
  'Status by article',
  'Status by kind of figure',
  'Verdicts per day and what is left',
  'Sources by domain',
] as const;

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** Days without verdicts, days without a single one verified as fact, kinds and articles that lack a part in the middle. */
async function fill(database: Parameters<Parameters<typeof behind>[1]>[0]): Promise<void> {
  const { prisma } = database;
  await removeSamples(asSystem(database), {});
  const first = await articleRow(prisma, { title: 'Harbour', createdAt: daysAgo(40) });
  const middle = await articleRow(prisma, { title: 'Ferry, all of it to check', createdAt: daysAgo(40) });
  const last = await articleRow(prisma, { title: 'Meals', createdAt: daysAgo(40) });
  const given = (articleId: string, status: ClaimGiven['status'], ago: number, times: number, more = {}) =>
    Array.from({ length: times }, () => ({
      ...{ articleId, createdAt: daysAgo(40), ...(status ? { status, decidedAt: daysAgo(ago) } : {}) },
      ...more,
    }));
  const ids = await claimRows(prisma, [
    ...given(first, 'verified', 0, 38),
    ...given(first, 'disputed', 13, 2),
    ...given(last, 'verified', 13, 1, { checkedAs: 'said', kind: 'money' }),
    ...given(last, 'unverifiable', 5, 3),
    ...given(last, 'verified', 20, 4, { kind: 'count' }),
    ...given(last, 'disputed', 35, 5, { kind: 'count' }),
    ...given(middle, undefined, 0, 6, { kind: 'measure' }),
  ]);
  await sourceOn(prisma, ids.slice(0, 3), { domain: 'stats.example' });
  await sourceOn(prisma, ids.slice(2, 4), { domain: 'press.example' });
}

const chart = (page: Page, title: string) => page.getByRole('region', { name: title });

interface Mark {
  readonly label: string;
  readonly href: string;
}

const marksOf = (region: Locator): Promise<Mark[]> =>
  region
    .locator('a[data-mark]')
    .evaluateAll((marks) =>
      marks.map((mark) => ({ label: mark.getAttribute('aria-label') ?? '', href: mark.getAttribute('href') ?? '' })),
    );

/** How many claims a mark says it stands for; null for the name of a row. */
function saidBy({ label }: Mark): number | null {
  if (label.includes('no verdicts')) return 0;
  const counts = [
    ...label
      .replace(/[\d,]+ left to check$/, '')
      .matchAll(/(?:^|[:,] )([\d,]+) (?:claim|verified|disputed|could|to check)/g),
  ];
  if (counts.length === 0) return null;
  return counts.reduce((sum, [, count]) => sum + Number(count?.replaceAll(',', '')), 0);
}

/** What the list at this address counts. */
async function listedAt(page: Page, href: string): Promise<number> {
  const html = await (await page.request.get(href)).text();
  const [, total] = /([\d,]+) claims? fits? the filters/.exec(html) ?? [];
  return Number(total?.replaceAll(',', '') ?? Number.NaN);
}

test('every mark of every chart leads to as many claims as it says, on the day it says', async ({
  page,
  context,
  desk,
}) => {
  await behind(desk, fill);
  await signIn(context, desk, 'viewer');
  await page.goto('/');
  await expect(chart(page, CHARTS[3]).locator('a[data-mark]')).toHaveCount(30);
  const today = dayOf(new Date(), 'UTC');
  const seen: string[] = [];
  for (const title of CHARTS)
    for (const mark of await marksOf(chart(page, title))) {
      const said = saidBy(mark);
      seen.push(title);
      if (said !== null) expect([mark, said]).toEqual([mark, await listedAt(page, mark.href)]);
      else expect(mark.href).toMatch(/^\/(articles\/|claims\?kind=)/);
      const day = /decided=(\S{10})/.exec(mark.href)?.[1];
      if (!day) continue;
      const written = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
      expect(mark.label.split(', ')[0]).toBe(written.format(new Date(`${day}T12:00:00Z`)));
      if (day === today) expect(mark.label).toContain('38 verified as fact');
    }
  for (const title of CHARTS) expect(seen.filter((each) => each === title).length, title).toBeGreaterThan(1);
});

test('every mark of every chart takes the focus by keyboard, and says what it shows', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'viewer');
  await page.goto('/');
  for (const title of CHARTS) {
    const region = chart(page, title);
    await expect(region.locator('[data-mark][tabindex="0"]'), title).toHaveCount(1);
    const all = (await marksOf(region)).map(({ href, label }) => `${label} ${href}`);
    await region.locator('[data-mark][tabindex="0"]').focus();
    await page.keyboard.press('Home');
    const visited: string[] = [];
    for (const _each of all) {
      visited.push(
        await page.evaluate(() => {
          const at = document.activeElement;
          return `${at?.getAttribute('aria-label')} ${at?.getAttribute('href')}`;
        }),
      );
      await page.keyboard.press('ArrowRight');
    }
    expect(visited.toSorted(), title).toEqual(all.toSorted());
    expect(all.every((each) => !each.startsWith(' '))).toBe(true);
  }
  await page.getByRole('region', { name: CHARTS[3] }).locator('[data-mark]').last().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('38 claims fit the filters')).toBeVisible();
});
