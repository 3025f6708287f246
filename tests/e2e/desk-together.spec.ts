import type { Locator } from '@playwright/test';
import { axe } from '../support/axe';
import { expect, test } from '../support/browser';
import { article, DeskPage, signIn } from './desk-scene';

test('two windows: the later verdict is a conflict that shows what changed', async ({
  browser,
  context,
  page,
  desk,
}) => {
  await signIn(context, desk, 'reviewer');
  const other = await browser.newContext({ baseURL: desk.url });
  const name = await signIn(other, desk, 'reviewer');
  const articleId = await article(desk);
  const mine = new DeskPage(page);
  const theirs = new DeskPage(await other.newPage());
  await mine.open(articleId);
  await theirs.open(articleId);

  await theirs.press('d', 'u', 'Enter');
  await expect(theirs.mark('4.12 million tons', 'disputed')).toBeVisible();
  await expect(theirs.spoken).toContainText('Disputed');
  await theirs.saved();
  await mine.press('u');
  const dialog = page.getByRole('dialog', { name: 'Changed in the meantime' });
  await expect(dialog).toContainText(`${name} changed this claim in the meantime. Nothing was overwritten.`);
  await expect(dialog.getByRole('row', { name: /Status/ })).toContainText('disputed: the unit');
  await expect(dialog).toContainText('You wanted: could not confirm.');
  await axe(page);
  await dialog.getByRole('button', { name: 'Look at it' }).click();
  await expect(mine.figure()).toHaveText('4.12 million tons');
  await expect(mine.mark('4.12 million tons', 'disputed')).toBeVisible();

  await mine.press('u');
  await expect(mine.mark('4.12 million tons', 'could not confirm')).toBeVisible();
  await mine.saved();
  await page.reload();
  await expect(mine.mark('4.12 million tons', 'could not confirm')).toBeVisible();
  await other.close();
});

test('a verdict survives a lost connection', async ({ context, page, desk, complaints }) => {
  complaints.expectSome(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  const articleId = await article(desk);
  await view.open(articleId);
  await context.setOffline(true);
  await view.press('u');
  await expect(page.getByRole('alert').filter({ hasText: 'The connection is gone.' })).toBeVisible();
  await expect(view.mark('4.12 million tons', 'could not confirm')).toBeVisible();
  await view.press('u');
  await expect(page.getByText('2 not saved yet')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/\d not saved yet/)).toBeHidden();
  await expect(page.getByRole('alert').filter({ hasText: 'The connection is gone.' })).toBeHidden();
  await view.saved();
  await page.reload();
  await expect(view.mark('4.12 million tons', 'could not confirm')).toBeVisible();
  await expect(view.mark('+6.3%', 'could not confirm')).toBeVisible();
});

test('on a phone the panel is a sheet: verdicts under the thumb, a swipe to the next', async ({ browser, desk }) => {
  const phone = await browser.newContext({ baseURL: desk.url, viewport: { width: 390, height: 844 }, hasTouch: true });
  await signIn(phone, desk, 'reviewer');
  const page = await phone.newPage();
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await axe(page);
  await view.panel.getByRole('button', { name: 'Could not confirm' }).tap();
  await expect(view.figure()).toHaveText('+6.3%');
  const swipe = (on: Locator, from: number, to: number) =>
    on.evaluate(
      (element, [start, end]) => {
        const at = (type: string, clientX: number | undefined) =>
          element.dispatchEvent(
            new PointerEvent(type, { bubbles: true, pointerType: 'touch', clientX: clientX ?? 0, clientY: 700 }),
          );
        at('pointerdown', start);
        at('pointerup', end);
      },
      [from, to],
    );
  await swipe(view.figure(), 300, 100);
  await expect(view.figure()).toHaveText('over 60%');
  await swipe(view.panel.getByRole('button', { name: 'Verified' }), 100, 300);
  await expect(view.figure()).toHaveText('+6.3%');
  await view.panel.getByRole('button', { name: 'Show more about this figure' }).tap();
  await expect(view.panel.getByRole('region', { name: 'Sources' })).toBeVisible();
  await axe(page);
  await phone.close();
});

test('hostile and right-to-left text is only ever text', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  const text = `<img src=x onerror="window.ran=1"> costs 12% more\nعاد 45 سفينة إلى الميناء 🚢\n</p><script>window.ran=1</script> and 3,500 square miles\n`;
  await view.open(await article(desk, text, '<b>Hostile</b> & "quoted"'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<b>Hostile</b> & "quoted"');
  await expect(view.text).toContainText('<img src=x onerror="window.ran=1"> costs 12% more');
  await expect(view.mark('3,500 square miles', 'to check')).toHaveText('3,500 square miles');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await axe(page);
});

test('a text without figures says so, and an article that is gone is not found', async ({
  page,
  context,
  desk,
  complaints,
}) => {
  complaints.expectSome(/status of 404/);
  await signIn(context, desk, 'reviewer');
  const articleId = await article(desk, 'Nothing moved on the water that evening.\n', 'A quiet harbour');
  await page.goto(`/articles/${articleId}`);
  await expect(page.getByRole('complementary')).toContainText('There is no figure in this text.');
  await axe(page);
  await page.goto('/articles/01890000-0000-7000-8000-000000000000');
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
});
