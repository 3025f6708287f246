import type { Page } from '@playwright/test';
import { axe } from '../support/axe';
import { expect, test } from '../support/browser';
import { article, DeskPage, signIn } from './desk-scene';

const ARTICLE = `Quay closes its grain shed
March 3, 2026

The quay barred four firms from its grain shed on Monday, nearly seven months after the strike began.
`;

const NOTICE = `Notice of the quay
Barred are: Alder Line, Birch Cargo, Cedar Ports and Dogwood Freight.
The strike began on 14 August 2025. It was settled on 1 March 2026. Alder Line appealed.`;

/** Looks for the figure under review in the notice, as a pasted text. */
async function lookInNotice(page: Page, view: DeskPage) {
  await view.press('s');
  await page.getByLabel('Link or text of the source').fill(NOTICE);
  await view.press('Enter');
}

test('a count is marked name by name with the keys, pinned, verified, and shown in the saved copy', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk, ARTICLE, 'Quay closes its grain shed'));
  await expect(view.figure()).toHaveText('4 firms');
  await lookInNotice(page, view);
  await expect(page.getByRole('button', { name: /^Open the saved copy and mark what is counted/ })).toBeVisible();
  await view.press('Enter');
  const room = page.getByRole('dialog', { name: 'Mark it in the saved copy' });
  const search = room.getByRole('textbox', { name: 'Find in the copy' });
  const marks = room.getByRole('list', { name: 'Marked passages' });
  await expect(search).toBeFocused();

  await page.keyboard.type('alder line');
  await expect(room.getByText('1 of 2')).toBeVisible();
  await view.press('Enter');
  await expect(marks.getByRole('listitem')).toHaveText(['Alder Line']);
  await expect(room).toContainText('1 of 4 marked.');
  await view.press('Enter');
  await expect(room).toContainText('“Alder Line” is marked already, as number 1.');
  await page.keyboard.type('cedar ports');
  await view.press('Enter');
  await page.keyboard.type('birch cargo');
  await view.press('Enter');
  await expect(marks.getByRole('listitem')).toHaveText(['Alder Line', 'Birch Cargo', 'Cedar Ports']);
  await expect(room).toContainText('3 of 4 marked.');
  await axe(page);

  await page.keyboard.type('appealed');
  await view.press('Enter');
  await expect(room).toContainText('The number agrees. You still confirm what, when and who.');
  await marks.getByRole('button', { name: 'Remove appealed' }).click();
  await expect(marks.getByRole('listitem')).toHaveCount(3);
  await room.getByRole('button', { name: 'Undo' }).click();
  await expect(marks.getByRole('listitem')).toHaveCount(4);
  await room.getByRole('textbox', { name: /^Saved copy of/ }).focus();
  await view.press('z');
  await expect(marks.getByRole('listitem')).toHaveCount(3);
  await search.fill('freight');
  await search.press('Escape');
  await search.fill('dogwood freight');
  await search.press('Enter');
  await expect(room).toContainText('4 passages marked.');
  await axe(page);
  await view.press('Control+Enter');
  await expect(room).toBeHidden();

  const sources = view.panel.getByRole('region', { name: 'Sources' });
  const names = ['Alder Line', 'Birch Cargo', 'Cedar Ports', 'Dogwood Freight'];
  await expect(sources.getByRole('list', { name: 'Marked passages' }).getByRole('listitem')).toHaveText(names);
  await expect(sources).toContainText('4 passages marked.');
  await expect(sources).toContainText('The number agrees. You still confirm what, when and who.');
  await axe(page);
  await view.press('v');
  await expect(view.mark('four firms (4 firms)', 'verified')).toBeVisible();
  await view.saved();
  await view.press('k');
  await sources.getByRole('link', { name: /^Saved copy/ }).click();
  await expect(page.locator('#passage')).toHaveText('Alder Line');
  await expect(page.getByRole('region', { name: 'What is marked' })).toContainText('4 passages for 4 firms');
  await page.getByRole('link', { name: 'Cedar Ports' }).click();
  await expect(page.locator('#passage-3')).toHaveText('Cedar Ports');
  await axe(page);
});

test('a list is marked at once by the mouse, and what is marked stays while the copy is closed', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await view.open(await article(desk, ARTICLE, 'Quay closes its grain shed'));
  await lookInNotice(page, view);
  await page.getByRole('button', { name: /^Open the saved copy and mark what is counted/ }).click();
  const room = page.getByRole('dialog', { name: 'Mark it in the saved copy' });
  const line = room.getByRole('textbox', { name: /^Saved copy of/ }).getByText('Barred are:');
  await line.click({ clickCount: 3 });
  await room.getByRole('button', { name: 'Mark the 4 listed' }).click();
  await expect(room).toContainText('4 passages marked.');
  await axe(page);
  await room.getByRole('button', { name: 'Close' }).click();
  await expect(room).toBeHidden();
  await page.getByRole('button', { name: /^Open the saved copy and mark what is counted/ }).click();
  await expect(room.getByRole('list', { name: 'Marked passages' }).getByRole('listitem')).toHaveCount(4);
  await room.getByRole('button', { name: /^Pin the passages/ }).click();
  await expect(room).toBeHidden();
  await page.getByRole('button', { name: 'Show more about this figure' }).click();
  await expect(view.panel.getByRole('region', { name: 'Sources' })).toContainText('4 passages marked.');
});

test('a length of time rests on dates: of the source, typed, and the article’s own', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk, ARTICLE, 'Quay closes its grain shed'));
  await view.press('n');
  await expect(view.figure()).toHaveText('nearly 7 months');
  await lookInNotice(page, view);
  await expect(page.getByRole('list', { name: 'Matches' })).toContainText('14 August 2025');
  await page.getByRole('button', { name: /^Open the saved copy and choose the dates/ }).click();
  const room = page.getByRole('dialog', { name: 'Mark it in the saved copy' });
  await expect(room.getByRole('textbox', { name: /^Saved copy of/ })).toBeFocused();
  const end = (name: string) => room.getByRole('group', { name, exact: true });
  const [from, to] = [end('From'), end('To')];

  await view.press('n', 'Enter');
  await expect(from).toContainText('14 August 2025');
  await expect(to).toContainText('3 March 2026, the article’s date');
  await expect(room).toContainText('is 6 months and 17 days. “nearly 7 months” holds.');
  await view.press('n', 'Enter');
  await expect(to).toContainText('1 March 2026');
  await expect(room).toContainText('is 6 months and 15 days. “nearly 7 months” holds.');
  await axe(page);
  await to.getByLabel('To, typed').fill('1 January 2026');
  await to.getByLabel('To, typed').press('Enter');
  await expect(room).toContainText('1 January 2026 (typed) is 4 months and 18 days. “nearly 7 months” does not hold.');
  await to.getByLabel('To, typed').fill('some day');
  await to.getByLabel('To, typed').press('Enter');
  await expect(room).toContainText('“some day” is not a date that can be read.');
  await to.getByRole('button', { name: 'the article’s date' }).click();
  await expect(room).toContainText('The number agrees. You still confirm what, when and who.');
  await view.press('Control+Enter');
  await expect(room).toBeHidden();
  const sources = view.panel.getByRole('region', { name: 'Sources' });
  await expect(sources).toContainText('The strike began on 14 August 2025.');
  await expect(sources).toContainText(
    'From 14 August 2025 to 3 March 2026 (the article’s date) is 6 months and 17 days. “nearly 7 months” holds.',
  );
  await view.press('v');
  await expect(view.mark('seven months (nearly 7 months)', 'verified')).toBeVisible();
});

test('a file is dropped, and a source that is known is chosen by keys', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await view.press('s');
  const drop = page.getByRole('region', { name: 'Source, also as a file' });
  const csv = 'Month,Grain (tonnes)\nFebruary 2026,"4,118,000"\n';
  const files = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'harbour-grain.csv', { type: 'text/csv' }));
    return data;
  }, csv);
  await drop.dispatchEvent('drop', { dataTransfer: files });
  const matches = page.getByRole('list', { name: 'Matches' });
  await expect(matches).toContainText('February 2026');
  await view.press('Enter');
  await expect(matches).toBeHidden();
  const sources = view.panel.getByRole('region', { name: 'Sources' });
  await expect(sources).toContainText('4.12 million tons rounds it correctly, if metric tons are meant.');

  await view.press('n');
  await expect(view.figure()).toHaveText('+6.3%');
  await expect(page).toHaveURL(/claim=/);
  await view.saved();
  await page.reload();
  await page.locator('[data-claim][tabindex="0"]').waitFor();
  await view.press('s');
  const known = page.getByLabel('Or a source you have already').first();
  await known.fill('harbour');
  await expect(page.getByRole('option', { name: /^harbour-grain\.csv/ })).toBeVisible();
  await axe(page);
  await view.press('ArrowDown', 'Enter');
  await expect(page.getByText('“harbour-grain.csv” is saved.')).toBeVisible();
});

test('a value that is typed by hand answers at once', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await view.press('n');
  await expect(view.figure()).toHaveText('+6.3%');
  await view.press('s');
  const sources = view.panel.getByRole('region', { name: 'Sources' });
  await page.getByText('Enter one by hand: a paper, a conversation, a link').click();
  const form = page.getByRole('form', { name: 'Add a source' });
  await form.getByRole('radio', { name: 'Paper or book' }).check();
  await form.getByLabel('What it is called').fill('Yearbook');
  await form.getByLabel('Value in the source').fill('6.31%');
  await expect(form).toContainText('Source: 6.31%. +6.3% rounds it correctly.');
  await form.getByLabel('Value in the source').fill('a lot');
  await expect(form).toContainText('No figure can be read in this.');
  await form.getByLabel('Value in the source').fill('3.6%');
  await expect(form).toContainText('digits transposed');
  await form.getByRole('button', { name: 'Add the source' }).click();
  await expect(sources).toContainText('Likely slip: digits transposed');
});
