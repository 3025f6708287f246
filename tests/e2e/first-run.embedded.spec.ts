import { axe } from '../support/axe';
import { expect, test } from '../support/browser';
import { DeskPage } from './desk-scene';

const BRIDGE = `The new bridge costs more than planned
By Runa Halvorsen
March 3, 2026

The bridge will cost $48 million, up 9.5% from the plan, the county said. More than 70% of it comes from the state.
`;

test('the whole job on the embedded database, from set-up to the chart', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Runa Berg');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('runa@desk.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('seven plain otters');
  await page.getByRole('button', { name: 'Create the owner' }).click();
  const chart = page.getByRole('region', { name: 'Claims by status' });
  await expect(chart.getByRole('link', { name: 'disputed: 0 claims' })).toBeVisible();

  await page.getByRole('link', { name: 'Add article' }).click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(BRIDGE);
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('3 to check');
  await page.getByRole('button', { name: 'Add article' }).click();

  const desk = new DeskPage(page);
  await expect(desk.figure()).toHaveText('$48 million');
  await desk.press('n');
  await expect(desk.figure()).toHaveText('+9.5%');
  await desk.press('d', 'b', 'Enter');
  await expect(desk.mark('+9.5%', 'disputed')).toBeVisible();
  await expect(desk.figure()).toHaveText('over 70%');
  await desk.press('u');
  await expect(desk.mark('over 70%', 'could not confirm')).toBeVisible();
  await desk.press('z');
  await expect(desk.mark('over 70%', 'to check')).toBeVisible();
  await desk.press('k', 'k');
  await expect(desk.figure()).toHaveText('$48 million');

  await desk.press('s');
  await page.getByText('Enter one by hand: a paper, a conversation, a link').click();
  await expect(page.getByRole('form', { name: 'Add a source' }).getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('https://county.example/budget');
  await page.keyboard.press('Tab');
  await page.keyboard.type('County budget');
  await page.keyboard.press('Enter');
  await expect(desk.panel.getByRole('link', { name: /County budget/ })).toBeVisible();
  await desk.press('v', 's');
  await expect(desk.mark('$48 million', 'verified')).toBeVisible();
  await desk.saved();
  await axe(page);

  await page.getByRole('link', { name: 'Figurecheck, dashboard' }).click();
  await expect(chart.getByRole('link', { name: 'disputed: 1 claim', exact: true })).toBeVisible();
  await expect(chart.getByRole('link', { name: 'verified as said: 1 claim', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sources by domain' })).toContainText('county.example');
  await expect(page.getByRole('region', { name: 'Disputed figures, newest first' })).toContainText('+9.5%');

  await page.getByRole('button', { name: 'Account of Runa Berg' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/articles');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Farticles/);
});
