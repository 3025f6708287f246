import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleStacks, domainBars, kindStacks, stats, statusBars, verdictDays } from '@/app/(desk)/_components/series';
import { ClaimFilters } from '@/lib/contracts/claim-list';
import type { Dashboard } from '@/lib/contracts/dashboard';
import { OUTCOMES, PARTS } from '@/lib/core/review/status';
import { claimsPage } from '@/lib/server/queries/claims';
import { dashboard } from '@/lib/server/queries/dashboard';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { articleRow, type ClaimGiven, claimRows, sourceOn } from '@/tests/support/newsdesk';
import { asCommand } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

/** New York has put its clocks forward on the 8th: four days before, and its 8th has 23 hours. */
const TODAY = new Date('2026-03-12T02:00:00Z');
const ZONES = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati'];

describe.each(databaseKinds())('the dashboard on the %s database', (kind) => {
  let db: Db;
  beforeAll(async () => {
    db = await freshDatabase(kind);
  });
  afterAll(() => db.close());

  const drawn = (zone: string) =>
    dashboard(
      asCommand(db, () => TODAY),
      { timeZone: zone },
    );
  const total = async (href: string, zone: string) => {
    const address = Object.fromEntries(new URL(href, 'http://desk.example').searchParams);
    return (await claimsPage(asCommand(db), { filters: ClaimFilters.parse(address), timeZone: zone })).total;
  };

  it('of an empty desk is empty, and draws thirty days', async () => {
    const empty = await drawn('UTC');
    expect(empty).toMatchObject({ articles: [], byArticle: [], byKind: [], disputed: [], domains: [] });
    expect(empty.totals).toEqual({ pending: 0, fact: 0, both: 0, said: 0, disputed: 0, unverifiable: 0 });
    expect(empty.days).toHaveLength(30);
    expect(empty.days.at(-1)?.day).toBe('2026-03-12');
    expect(stats(empty).at(-1)).toMatchObject({ value: '0%' });
  });

  it('counts exactly the claims that each of its links leads to, in every time zone', async () => {
    await fill(db);
    for (const zone of ZONES) {
      const board = await drawn(zone);
      const marks = everyMark(board);
      expect(marks.length).toBeGreaterThan(40);
      for (const { label, href, value } of marks)
        expect([zone, label, href, value]).toEqual([zone, label, href, await total(href, zone)]);
    }
  });

  it('never counts what was said, what is so, and what was checked as both, as one another', async () => {
    const board = await drawn('UTC');
    expect(board.totals).toMatchObject({ said: 1, fact: 2, both: 1 });
    const done = board.byArticle.find(({ title }) => title === 'Done');
    expect(done?.counts).toMatchObject({ said: 1, fact: 1, both: 1 });
    expect(board.byKind.map(({ counts }) => counts.said)).toEqual([1, 0]);
    expect(board.days.find(({ day }) => day === '2026-03-01')?.counts).toMatchObject({ said: 1, fact: 0, both: 0 });
    expect(stats(board)[1]).toMatchObject({
      value: '2',
      beside: [{ label: 'verified as both' }, { value: '1', label: 'verified as said' }],
    });
    expect(statusBars(board).map(({ id, value }) => [id, value])).toContainEqual(['said', 1]);
    expect(statusBars(board).map(({ id, value }) => [id, value])).toContainEqual(['both', 1]);
  });

  it('gives each day its verdicts by the clock on the desk’s wall', async () => {
    const on = async (zone: string, day: string) => (await drawn(zone)).days.find((row) => row.day === day)?.counts;
    expect(await on('America/New_York', '2026-03-07')).toMatchObject({ disputed: 1 });
    expect(await on('America/New_York', '2026-03-08')).toMatchObject({ unverifiable: 2 });
    expect(await on('UTC', '2026-03-08')).toMatchObject({ disputed: 1, unverifiable: 1 });
    expect(await on('UTC', '2026-03-09')).toMatchObject({ unverifiable: 1 });
    expect((await drawn('America/New_York')).days.at(-1)?.day).toBe('2026-03-11');
  });

  it('draws a backlog that ends at what is to check', async () => {
    for (const zone of ZONES) {
      const { days, totals } = await drawn(zone);
      expect(days.at(-1)?.backlog).toBe(totals.pending);
    }
  });

  it('puts the articles that are due first, and the newest disputes on top', async () => {
    const board = await drawn('UTC');
    expect(board.articles.map(({ title }) => title)).toEqual(['Due soon', 'Due later', 'Whenever']);
    expect(board.disputed.map(({ decidedAt }) => decidedAt)).toEqual(
      [...board.disputed.map(({ decidedAt }) => decidedAt)].sort().reverse(),
    );
    expect(board.disputed.every(({ display }) => display !== 'hidden')).toBe(true);
    expect(board.domains).toEqual([
      { domain: 'stats.example', claims: 3 },
      { domain: 'press.example', claims: 1 },
    ]);
  });
});

describe.each(databaseKinds())('one huge article on the dashboard of the %s database', (kind) => {
  let db: Db;
  let huge: string;
  beforeAll(async () => {
    db = await freshDatabase(kind);
    huge = await articleRow(db.prisma, { title: 'Everything at once' });
    await fill(db);
    const claim = { articleId: huge, createdAt: '2026-02-20T10:00:00Z' };
    const decidedAt = '2026-03-11T12:00:00Z';
    await claimRows(db.prisma, [
      ...Array.from({ length: 60 }, () => claim),
      ...Array.from({ length: 40 }, () => ({ ...claim, status: 'verified' as const, decidedAt })),
    ]);
  });
  afterAll(() => db.close());

  const drawn = (without?: string) =>
    dashboard(
      asCommand(db, () => TODAY),
      { timeZone: 'UTC', filters: { without } },
    );

  it('is named, with its claims, and left out of every number and chart when asked', async () => {
    const whole = await drawn();
    expect(whole.scale).toEqual({ without: null, giant: { id: huge, title: 'Everything at once', claims: 100 } });
    const rest = await drawn(huge);
    expect(rest.scale).toEqual({ without: { id: huge, title: 'Everything at once' }, giant: null });
    expect(rest.byArticle.map(({ id }) => id)).not.toContain(huge);
    expect(rest.totals.pending).toBe(whole.totals.pending - 60);
    expect(rest.totals.fact).toBe(whole.totals.fact - 40);
    const peak = (board: Dashboard) => Math.max(...board.days.map(({ counts }) => counts.fact));
    expect([peak(whole), peak(rest)]).toEqual([41, 1]);
    expect(rest.days.at(-1)?.backlog).toBe(rest.totals.pending);
    for (const { label, href, value } of everyMark(rest)) {
      const address = Object.fromEntries(new URL(href, 'http://desk.example').searchParams);
      const { total } = await claimsPage(asCommand(db), { filters: ClaimFilters.parse(address), timeZone: 'UTC' });
      expect([label, href, value]).toEqual([label, href, total]);
    }
  });
});

interface Mark {
  readonly label: string;
  readonly href: string;
  readonly value: number;
}

/** Everything in the charts that has a number and a link to the claims it counts. */
function everyMark(board: Dashboard): Mark[] {
  const marks: Mark[] = [];
  const put = (label: string, href: string | undefined, value: number) =>
    marks.push({ label, href: href ?? 'no link', value });
  for (const { beside, ...stat } of stats(board).slice(0, 3))
    for (const { label, value, href } of [stat, ...(beside ?? [])]) put(label, href, Number(value));
  for (const { label, value, href } of [...statusBars(board), ...domainBars(board)]) put(label, href, value);
  for (const { label, values, hrefs } of [...articleStacks(board), ...kindStacks(board)])
    for (const part of PARTS) put(`${label}: ${part}`, hrefs?.[part], values[part] ?? -1);
  for (const { day, values, href, hrefs } of verdictDays(board)) {
    const counts = OUTCOMES.map((outcome) => values[outcome] ?? -1);
    put(
      day,
      href,
      counts.reduce((sum, count) => sum + count, 0),
    );
    if (!counts.some((count) => count > 0)) continue;
    for (const [at, outcome] of OUTCOMES.entries()) put(`${day}: ${outcome}`, hrefs?.[outcome], counts[at] ?? -1);
  }
  return marks;
}

async function fill({ prisma }: Db): Promise<void> {
  const later = await articleRow(prisma, { title: 'Due later', deadline: '2026-03-20T12:00:00Z' });
  const soon = await articleRow(prisma, { title: 'Due soon', deadline: '2026-03-13T12:00:00Z' });
  const whenever = await articleRow(prisma, { title: 'Whenever' });
  const done = await articleRow(prisma, { title: 'Done', deadline: '2026-03-01T12:00:00Z' });
  const away = await articleRow(prisma, { title: 'Put away', archived: true, deadline: '2026-03-12T12:00:00Z' });
  const decided = (
    articleId: string,
    status: 'verified' | 'disputed' | 'unverifiable',
    decidedAt: string,
  ): ClaimGiven => ({
    ...{ articleId, status, decidedAt, createdAt: '2026-02-20T10:00:00Z' },
  });
  const rows: ClaimGiven[] = [
    { articleId: soon, kind: 'money' },
    { articleId: soon, createdAt: '2026-03-11T23:00:00Z' },
    { articleId: later, createdAt: '2025-11-01T00:00:00Z' },
    { articleId: whenever },
    decided(soon, 'verified', '2026-03-11T12:00:00Z'),
    decided(soon, 'disputed', '2026-03-08T03:30:00Z'),
    decided(later, 'disputed', '2026-03-10T12:00:00Z'),
    decided(later, 'unverifiable', '2026-03-08T23:59:59.999Z'),
    decided(later, 'unverifiable', '2026-03-09T03:59:59.999Z'),
    decided(done, 'verified', '2026-01-05T12:00:00Z'),
    { ...decided(done, 'verified', '2026-03-01T00:00:00Z'), checkedAs: 'said' },
    { ...decided(done, 'verified', '2026-02-25T00:00:00Z'), checkedAs: 'both' },
    { articleId: soon, status: 'dismissed' },
    { articleId: soon, status: 'dismissed', lane: 'tick', decidedAt: '2026-03-10T12:00:00Z' },
    { articleId: away },
    { ...decided(away, 'disputed', '2026-03-11T12:00:00Z'), display: 'hidden' },
  ];
  const ids = await claimRows(prisma, rows);
  const at = (...indexes: number[]) => indexes.map((index) => ids[index] ?? '');
  await sourceOn(prisma, at(0, 4), { domain: 'stats.example' });
  await sourceOn(prisma, at(4, 5), { domain: 'stats.example' });
  await sourceOn(prisma, at(6), { domain: 'press.example' });
  await sourceOn(prisma, at(6, 7), { domain: 'gone.example', removed: true });
  await sourceOn(prisma, at(8), { domain: 'secret.example', confidential: true });
  await sourceOn(prisma, at(12, 14, 15), { domain: 'nobody.example' });
}
