import { expect, test } from '../support/browser';
import { signIn } from './desk-scene';

test.use({ story: 'a desk of samples alone' });

test('a desk of samples says so and is cleared by one click; everybody sees who is there; a role is undone', async ({
  page,
  context,
  desk,
}) => {
  const viewer = await signIn(context, desk, 'viewer');
  await page.goto('/people');
  await expect(page.getByRole('row', { name: new RegExp(viewer) })).toContainText('viewer');
  await expect(page.getByText('@')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Actions|Invite/ })).toHaveCount(0);

  await context.clearCookies();
  await signIn(context, desk, 'owner');
  await page.goto('/people');
  const role = page.getByLabel(`Role of ${viewer}`);
  await expect(async () => {
    await role.selectOption('editor');
    await expect(page.getByText(`${viewer} is editor now.`)).toBeVisible({ timeout: 15_000 });
  }).toPass();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(role).toHaveValue('viewer');
  await page.reload();
  await page.getByRole('button', { name: `Actions for ${viewer}` }).click();
  await page.getByRole('menuitem', { name: /Undo the change of role: editor again/ }).click();
  await expect(role).toHaveValue('editor');

  await page.goto('/articles/new');
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toBeFocused();
  await page.goto('/');
  const samples = page.getByRole('complementary', { name: 'Samples' });
  await expect(samples).toContainText('Everything here is a sample');
  await samples.getByRole('button', { name: 'Remove the samples' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the samples' }).click();
  await expect(page.getByText('The samples are gone.')).toBeVisible();
  await expect(samples).toHaveCount(0);
});
