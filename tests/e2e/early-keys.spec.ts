import { expect, test } from '../support/browser';
import { article, DeskPage, signIn } from './desk-scene';

test('keys pressed before the desk is ready are not lost', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const articleId = await article(desk);
  const view = new DeskPage(page);
  let letScriptsCome = () => {};
  const allowed = new Promise<void>((resolve) => {
    letScriptsCome = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await allowed;
    await route.continue();
  });

  await page.goto(`/articles/${articleId}`, { waitUntil: 'commit' });
  await expect(view.figure()).toHaveText('4.12 million tons');
  await view.press('v', 's', 'd', 'v');
  await expect(view.mark('4.12 million tons', 'to check')).toBeVisible();

  letScriptsCome();
  await expect(view.mark('4.12 million tons', 'verified')).toBeVisible();
  await expect(page.getByLabel('Wording to propose')).toBeFocused();
  await view.press('Enter');
  await expect(view.mark('+6.3%', 'disputed')).toBeVisible();
  await expect(view.figure()).toHaveText('over 60%');
  await view.press('k');
  await expect(view.figure()).toHaveText('+6.3%');
});
