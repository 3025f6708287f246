import { axe } from '../support/axe';
import { expect, test } from '../support/browser';
import { longText } from '../support/long-text';
import { article, DeskPage, signIn } from './desk-scene';

test('an article with thousands of figures: its text is whole, its figures come when they are looked at', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'reviewer');
  const text = longText(1700);
  const view = new DeskPage(page);
  await view.open(await article(desk, text, 'A list without an end'));
  const drawn = () => page.evaluate(() => document.querySelectorAll('[data-claim]').length);
  expect(await drawn()).toBeLessThan(700);
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  await expect(view.text).toContainText(last);

  await view.press('u', 'u');
  await expect(view.spoken).toHaveText(/^Could not confirm\. 2 of 1,?\d+\. Next: /);
  const end = page.getByText(last);
  await end.scrollIntoViewIfNeeded();
  await end.locator('[data-claim]').last().click();
  await expect(view.panel.getByRole('region', { name: 'Sources' })).toContainText('No source yet.');
  await expect(view.panel.getByText('How it was read')).toBeVisible();
  expect(await drawn()).toBeLessThan(1200);

  await view.panel.getByText('claims, in text order').click();
  const rows = view.panel.getByRole('listitem').filter({ hasText: /to check$/ });
  await expect(rows.last()).toBeVisible();
  expect(await rows.count()).toBeLessThan(100);
  await axe(page, '[data-block]:not(:has([data-claim]))');
});
