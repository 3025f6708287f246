import pg from 'pg';
import { axe } from '../support/axe';
import { expect, test } from '../support/browser';

test.use({ story: 'a database that broke' });

test('an error page gives a reference, and the log has it with the request', async ({ page, desk, complaints }) => {
  complaints.expectSome(/status of 500|React error #441|favicon\.ico/);
  const client = new pg.Client({ connectionString: desk.settings.DATABASE_URL });
  await client.connect();
  await client.query('ALTER TABLE users RENAME TO users_elsewhere');

  const answer = await page.goto('/sign-in');
  expect(answer?.status()).toBe(500);
  await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible();
  const reference = (await page.locator('code').textContent()) ?? 'none';
  const line = desk
    .output()
    .split('\n')
    .find((one) => one.includes(reference));
  expect(line).toContain(`"requestId":"${answer?.headers()['x-request-id']}"`);
  await expect(page.locator('body')).not.toContainText('users');
  await axe(page);

  await client.query('ALTER TABLE users_elsewhere RENAME TO users');
  await client.end();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page).toHaveURL(/set-up/);
});
