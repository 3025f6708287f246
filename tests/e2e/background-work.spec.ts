import type { Page } from '@playwright/test';
import { v7 as uuid } from 'uuid';
import type { Database } from '@/lib/server/db/open';
import { expect, test } from '../support/browser';
import { article, behind, signInAs } from './desk-scene';

test.use({ story: 'background work' });

/** Every figure of the desk, stored as no reader reads it. */
const misread = ({ prisma }: Database) =>
  prisma.claim.updateMany({ where: { status: 'pending' }, data: { written: '99', display: '99' } });

/** The newest job of this name. */
const item = (page: Page, title: string) =>
  page.getByRole('list', { name: 'Background work' }).getByRole('listitem').filter({ hasText: title }).first();

test('an editor has all articles read anew and takes it back; an owner verifies the desk; what failed is tried again', async ({
  page,
  context,
  desk,
}) => {
  await article(desk);
  const { count } = await behind(desk, misread);
  const editor = await signInAs(context, desk, 'editor');
  await page.goto('/');
  await page.getByRole('button', { name: `Account of ${editor.name}` }).click();
  await page.getByRole('link', { name: 'Background work' }).click();
  await expect(page.getByRole('heading', { name: 'Background work', level: 1 })).toBeVisible();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Verify the desk' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Read all articles anew' }).click();
  await expect(page.getByText('Started. It goes on when you leave this page.')).toBeVisible();
  const reread = item(page, 'Read all articles anew');
  await expect(reread).toContainText('Done');
  expect(await behind(desk, ({ prisma }) => prisma.claim.count({ where: { display: '99' } }))).toBe(0);
  await reread.getByRole('button', { name: `Undo its ${count} changes` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo them' }).click();
  await expect(item(page, 'Undo a bulk change')).toContainText('Done');
  expect(await behind(desk, ({ prisma }) => prisma.claim.count({ where: { display: '99' } }))).toBe(count);

  await behind(desk, ({ prisma }) =>
    prisma.jobRun.create({
      data: {
        id: uuid(),
        kind: 'articles.reread',
        key: '',
        input: {},
        title: 'Read all articles anew',
        state: 'failed',
        reason: 'The disk was full.',
        lines: [],
        byKind: 'person',
        byId: editor.id,
        deliveryId: uuid(),
        queuedAt: new Date(),
        finishedAt: new Date(),
      },
    }),
  );
  await page.reload();
  const failed = item(page, 'Read all articles anew');
  await expect(failed).toContainText('The disk was full.');
  await failed.getByRole('button', { name: 'Retry' }).click();
  await expect(failed).toContainText('Done');
  await expect(failed).not.toContainText('The disk was full.');

  await context.clearCookies();
  await signInAs(context, desk, 'owner');
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Open background work' }).click();
  await page.getByRole('button', { name: 'Verify the desk' }).click();
  const alarm = item(page, 'Verify the desk');
  await expect(alarm).toContainText('Look at this');
  await expect(alarm).toContainText(/Drifted: \d+\./);
  await alarm.getByText(/\d+ lines more/).click();
  await expect(alarm).toContainText(/claim [0-9a-f-]+: /);

  await context.clearCookies();
  await signInAs(context, desk, 'viewer');
  await page.goto('/settings/jobs');
  await expect(page.getByText('Editors and owners of the desk see this page.')).toBeVisible();
});
