import { expect, test } from '../support/browser';
import { articleRow, claimRows } from '../support/newsdesk';
import { behind, signIn } from './desk-scene';

test.use({ story: 'lists and what leads to them' });

const LONG = 'A harbour title of more words than any telephone has room for in its bar, however small it sets them';

test('articles by state and publisher: in the address, as chips removed one by one, and / goes to the search', async ({
  page,
  context,
  desk,
}) => {
  const late = await behind(desk, async ({ prisma }) => {
    const id = await articleRow(prisma, { title: LONG, publisher: 'The Post', deadline: '2026-01-02T12:00:00Z' });
    await claimRows(prisma, [{ articleId: id }]);
    await articleRow(prisma, { title: 'Nothing to do', publisher: 'The Post' });
    return id;
  });
  await signIn(context, desk, 'reviewer');
  await page.goto('/articles?publisher=The+Post');
  await expect(page.getByText('2 articles fit the filters')).toBeVisible();
  await expect(async () => {
    await page.getByLabel('State').selectOption('Overdue');
    await expect(page).toHaveURL(/state=overdue/, { timeout: 2_000 });
  }).toPass();
  await expect(page.getByText('1 article fits the filters')).toBeVisible();
  await page.getByRole('link', { name: 'Remove filter publisher: The Post' }).click();
  await expect(page).toHaveURL(/articles\?state=overdue$/);
  for (const [address, name] of [
    ['/articles', 'Search articles'],
    ['/claims', 'Search claims'],
    ['/sources', 'Search sources'],
  ] as const) {
    await page.goto(address);
    const search = page.getByRole('searchbox', { name });
    await expect(async () => {
      await page.keyboard.press('/');
      await expect(search).toBeFocused({ timeout: 1_000 });
    }).toPass();
    await expect(search).toHaveValue('');
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/articles/${late}/edit`);
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' });
  for (const link of await crumbs.getByRole('link').all()) {
    if (!(await link.isVisible())) continue;
    expect(await link.evaluate((node) => node.scrollWidth <= node.clientWidth + 1)).toBe(true);
    await expect(link).toHaveText(/The article/);
  }
});
