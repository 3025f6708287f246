import { expect, test } from '../support/browser';
import { PASSWORD } from '../support/people';
import { article, DeskPage, signIn, signInAs } from './desk-scene';

test.use({ story: 'coming back to the desk' });

test('a note half written is back after a reload; Back shows the verdicts, undo reads the history', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  const note = view.panel.getByLabel('Note');
  await view.press('e');
  await page.keyboard.type('The port told us 4.1');
  await page.reload();
  await expect(note).toHaveValue('The port told us 4.1');
  await expect(view.panel.getByText('Your unsaved note is back.')).toBeVisible();

  await view.press('u');
  await expect(view.mark('4.12 million tons', 'could not confirm')).toBeVisible();
  await view.press('u');
  await expect(view.mark('+6.3%', 'could not confirm')).toBeVisible();
  await view.saved();
  await page.getByRole('link', { name: 'Articles' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible();
  await page.goBack();
  await expect(view.mark('4.12 million tons', 'could not confirm')).toBeVisible();
  await expect(view.mark('+6.3%', 'could not confirm')).toBeVisible();
  await view.mark('+6.3%', 'could not confirm').click();
  await view.press('d', 'v', 'Enter');
  await expect(view.mark('+6.3%', 'disputed')).toBeVisible();
  await view.saved();
  await expect(page.getByRole('dialog', { name: 'Changed in the meantime' })).toBeHidden();

  await page.reload();
  await view.mark('4.12 million tons', 'could not confirm').click();
  await expect(note).toHaveValue('The port told us 4.1');
  await view.press('Escape', 'z');
  await expect(view.spoken).toContainText('Undone: you marked it disputed');
  await expect(view.mark('+6.3%', 'could not confirm')).toBeVisible();
  await view.press('z');
  await expect(view.mark('+6.3%', 'to check')).toBeVisible();
});

test('a session that ended keeps the verdict, and saves it after signing in', async ({ page, context, desk }) => {
  const { email } = await signInAs(context, desk, 'owner');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await context.clearCookies();
  await view.press('u');
  const dialog = page.getByRole('dialog', { name: 'You are not signed in any more' });
  await expect(dialog).toContainText('What you just did is kept in this browser');
  await dialog.getByRole('link', { name: 'Sign in again' }).click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(view.mark('4.12 million tons', 'could not confirm')).toBeVisible();
  await view.saved();
  await page.reload();
  await expect(view.mark('4.12 million tons', 'could not confirm')).toBeVisible();
});

test('a viewer who presses a verdict hears why nothing happened', async ({ page, context, desk }) => {
  await signIn(context, desk, 'viewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await view.press('v');
  await expect(view.spoken).toHaveText('You may read this desk. To decide, ask an owner to make you a reviewer.');
  await expect(view.mark('4.12 million tons', 'to check')).toBeVisible();
});
