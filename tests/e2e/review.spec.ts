import { expect, test } from '../support/browser';
import { article, behind, DeskPage, signIn } from './desk-scene';

test.use({ story: 'a desk at work' });

test('a reviewer disputes a figure, and the chart shows it and leads to it', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const articleId = await article(desk);
  await page.goto('/');
  const chart = page.getByRole('region', { name: 'Claims by status' });
  await expect(chart.getByRole('link', { name: 'disputed: 0 claims' })).toBeVisible();

  const view = new DeskPage(page);
  await view.open(articleId);
  await view.press('d', 'v', 'Enter');
  await expect(view.mark('4.12 million tons', 'disputed')).toBeVisible();
  await view.press('u');
  await expect(view.mark('+6.3%', 'could not confirm')).toBeVisible();
  await view.saved();

  await page.getByRole('link', { name: 'Figurecheck, dashboard' }).click();
  const bar = chart.getByRole('link', { name: 'disputed: 1 claim', exact: true });
  await expect(bar).toBeVisible();
  await expect(page.getByRole('link', { name: /^1 disputed$/ })).toBeVisible();
  await chart.getByRole('button', { name: 'Show as table' }).click();
  await expect(chart.getByRole('row', { name: 'could not confirm 1' })).toBeVisible();
  await chart.getByRole('button', { name: 'Show as chart' }).click();

  await bar.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 claim fits the filters')).toBeVisible();
  const row = page.getByRole('row', { name: /4\.12 million tons/ });
  await expect(row).toContainText('disputed');
  await row.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(view.figure()).toHaveText('4.12 million tons');
});

test('every mark of the dashboard leads to as many claims as it says', async ({ page, context, desk }) => {
  await signIn(context, desk, 'viewer');
  await page.goto('/');
  const kinds = page.getByRole('region', { name: 'Status by kind of figure' }).getByRole('link', { name: /to check$/ });
  await expect(kinds.first()).toBeVisible();
  const label = (await kinds.first().getAttribute('aria-label')) ?? '';
  const count = /: ([\d,]+) to check/.exec(label)?.[1];
  await kinds.first().click();
  await expect(page.getByText(`${count} claims fit the filters`)).toBeVisible();
});

test('filters live in the address: they survive a reload, go one by one, and go back', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'viewer');
  await article(desk, undefined, 'Harbour, the second time');
  await page.goto('/claims');
  // Until its script has come the page cannot hear a choice.
  await expect(async () => {
    await page.getByLabel('Kind').selectOption('percent');
    await expect(page).toHaveURL(/kind=percent/, { timeout: 2_000 });
  }).toPass();
  await page.getByLabel('Status').selectOption('to check');
  await expect(page).toHaveURL(/status=pending/);
  await page.getByRole('searchbox', { name: 'Search claims' }).fill('maize');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=maize/);
  const rows = page.getByRole('rowheader');
  await expect(rows.first()).toHaveText('over 60%');
  const shown = await rows.count();
  await page.reload();
  await expect(rows).toHaveCount(shown);
  await expect(page.getByLabel('Kind', { exact: true })).toHaveValue('percent');
  await expect(page.getByRole('searchbox', { name: 'Search claims' })).toHaveValue('maize');

  await page.getByRole('link', { name: 'Remove filter words: maize' }).click();
  await expect(page).not.toHaveURL(/maize/);
  await expect(page.getByRole('link', { name: 'Remove filter kind: percent' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/q=maize/);
  await page.goto('/claims?q=nothing-has-this-word&status=pending');
  await expect(page.getByRole('heading', { name: 'No claim fits these filters' })).toBeVisible();
  await page.getByRole('link', { name: 'Show all claims' }).click();
  await expect(rows.first()).toBeVisible();

  const newest = (await rows.first().getByRole('link').getAttribute('href')) ?? '';
  await expect(rows).toHaveCount(50);
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.locator(`a[href="${newest}"]`)).toHaveCount(0);
  await page.getByRole('link', { name: 'First page' }).click();
  await expect(page.locator(`a[href="${newest}"]`)).toHaveCount(1);
  await page.keyboard.press('j');
  await expect(rows.first().getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1).getByRole('link')).toBeFocused();
});

test('a viewer who sends the reviewer’s request is refused, and nothing changes', async ({
  browser,
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'reviewer');
  const articleId = await article(desk, undefined, 'Harbour, for two');
  const view = new DeskPage(page);
  await view.open(articleId);
  const sent = page.waitForRequest((request) => request.method() === 'POST' && 'next-action' in request.headers());
  await view.press('u');
  const request = await sent;
  await view.saved();
  await view.press('z');
  await view.saved();
  await expect(view.mark('4.12 million tons', 'to check')).toBeVisible();

  const other = await browser.newContext({ baseURL: desk.url });
  await signIn(other, desk, 'viewer');
  const { cookie: _theirs, 'content-length': _length, ...headers } = await request.allHeaders();
  const sendable = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':')));
  const answer = await other.request.post(request.url(), { headers: sendable, data: request.postDataBuffer() ?? '' });
  expect(await answer.text()).toContain('not-allowed');
  const settled = await behind(desk, ({ prisma }) =>
    prisma.claim.count({ where: { articleId, status: { not: 'pending' }, decidedAt: { not: null } } }),
  );
  expect(settled).toBe(0);
  await other.close();
});

test('pages that are not for a viewer say whom to ask', async ({ page, context, desk }) => {
  await signIn(context, desk, 'viewer');
  await page.goto('/articles');
  await expect(page.getByRole('link', { name: 'Add article' })).toHaveCount(0);
  await page.goto('/articles/new');
  await expect(page.getByText('Editors and owners add articles. Ask one of them.')).toBeVisible();
  await page.goto('/settings');
  await expect(page.getByText('Only an owner of the desk can see this page.')).toBeVisible();
});

test('an editor sets a deadline, archives and takes it back', async ({ page, context, desk }) => {
  await signIn(context, desk, 'editor');
  const articleId = await article(desk, undefined, 'Harbour, to be put away');
  await page.goto(`/articles/${articleId}/edit`);
  await page.getByLabel('Publisher').fill('The Harbour Post');
  await page.getByLabel('Deadline').fill('2026-01-02T18:30');
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour, to be put away' })).toBeVisible();
  await page.goto('/articles?sort=deadline');
  const row = page.getByRole('row', { name: /Harbour, to be put away/ });
  await expect(row).toContainText('overdue, 2 Jan, 18:30');

  await page.goto(`/articles/${articleId}/edit`);
  await expect(page.getByLabel('Deadline')).toHaveValue('2026-01-02T18:30');
  await page.getByRole('button', { name: 'Archive article' }).click();
  await expect(page.getByText('This article is archived')).toBeVisible();
  await page.goto('/articles');
  await expect(row).toBeHidden();
  await page.getByRole('link', { name: '1 archived' }).click();
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour, to be put away' })).toBeVisible();
  await page.goto(`/articles/${articleId}/edit`);
  await page.getByRole('button', { name: 'Restore article' }).click();
  await expect(page.getByRole('button', { name: 'Archive article' })).toBeVisible();
  await page.goto('/articles');
  await expect(row).toBeVisible();
});

test('the owner removes the samples in one click', async ({ page, context, desk }) => {
  await signIn(context, desk, 'owner');
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Remove the samples' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the samples' }).click();
  await expect(page.getByText('There are no samples on this desk.')).toBeVisible();
  await page.goto('/articles');
  await expect(page.getByRole('rowheader').filter({ hasText: 'sample' })).toHaveCount(0);
});
