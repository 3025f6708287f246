import type { Page } from '@playwright/test';
import { axe } from '../support/axe';
import { expect, test } from '../support/browser';
import { article, DeskPage, signIn } from './desk-scene';

const QUAYS = `The quays moved less than they said

The old quay moved 640,000 tonnes and the new one 580,000 tonnes. The difference is 80,000 tonnes.
${Array.from({ length: 8 }, (_, i) => `Shed ${'abcdefgh'[i]} holds ${12 + i},400 sacks${i % 2 === 0 ? ', the harbour master said after a long walk along the water in the rain of a late and cold November evening' : ''}.`).join('\n')}
`;

test('a sum that does not add up: in the panel, in the text, in the list; disputed with one key', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk, QUAYS, 'The quays moved less than they said'));
  const sums = view.panel.getByRole('region', { name: /^Sums with this figure/ });
  const tested = view.text.getByRole('button', { name: /^80,000 tonnes, to check, a sum with it does not add up/ });
  await expect(view.figure()).toHaveText('640,000 tonnes');
  await expect(sums).toContainText('so “80,000 tonnes” does not fit');
  await sums.getByRole('button', { name: '80,000 tonnes is tested' }).focus();
  await expect(tested).toHaveAttribute('data-lit');
  await page.keyboard.press('Enter');
  await expect(view.figure()).toHaveText('80,000 tonnes');
  await axe(page);

  await view.press('v');
  await expect(page.getByRole('group', { name: /Verified all the same/ })).toBeVisible();
  await view.press('w');
  await expect(page.getByLabel('Wording to propose')).toHaveValue('60,000 tonnes');
  await expect(page.getByLabel('Wording to propose')).toBeFocused();
  await axe(page);
  await view.press('Enter');
  await expect(view.text.getByRole('button', { name: /^80,000 tonnes, disputed/ })).toBeVisible();
  await view.saved();
  await view.press('k');
  await expect(view.panel).toContainText('60,000 tonnes');
  await view.press('k', 'v', 'v');
  await expect(view.text.getByRole('button', { name: /^580,000 tonnes, verified/ })).toBeVisible();
});

const HERD = `The herd shrank

The herd, which numbered 244 goats in spring, shrank by 35% to 183.
Sales rose 9% from 6.64 million tons to 7.15 million tons.
The toll went up 20% to $6.30 from $5.25.
`;

test('a sum that asks is a quiet line and no doubt; the list of all sums holds the outcomes apart', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk, HERD, 'The herd shrank'));
  const sums = view.panel.getByRole('region', { name: /^Sums with this figure/ });
  await expect(page.getByRole('button', { name: '1 sum disagrees' })).toBeVisible();
  await view.mark('−35%', 'to check').click();
  await expect(view.figure()).toHaveText('−35%');
  await expect(sums).toContainText('Please check: From 244 goats to 183 is −25%, which is not “35%”.');
  await expect(view.mark('−35%', 'to check')).not.toHaveAttribute('data-doubted');
  await sums.getByRole('button', { name: 'Dispute with 25%' }).click();
  await expect(page.getByLabel('Wording to propose')).toHaveValue('25%');
  await page.getByRole('button', { name: 'Cancel' }).click();

  await view.panel.getByText('3 sums: 1 disagrees · 1 to check · 1 adds up').click();
  const group = (name: string) => view.panel.getByRole('region', { name, exact: true });
  await expect(group('Does not add up')).toContainText('so “9%” does not fit');
  await expect(group('Please check')).toContainText('which is not “35%”');
  await expect(group('Adds up')).toContainText('which fits “20%”');
  await expect(group('Adds up').getByText(/^b . a − 1 = .*, where a is/)).toBeVisible();
  await axe(page);
  await group('Adds up').getByRole('button', { name: '$6.30' }).focus();
  await expect(view.mark('$6.30', 'to check')).toHaveAttribute('data-lit', 'quiet');
  await page.keyboard.press('Enter');
  await expect(view.figure()).toHaveText('$6.30');

  await view.mark('−35%', 'to check').click();
  await view.press('v');
  await expect(view.mark('−35%', 'verified')).toBeVisible();
  await view.mark('244 goats', 'to check').click();
  await sums.getByRole('button', { name: 'Set aside …' }).click();
  await sums.getByLabel('Why it is no error').fill('Another herd.');
  await sums.getByRole('button', { name: 'Set aside' }).click();
  await expect(page.getByText('Sums set aside (1)')).toBeVisible();
  await expect(view.panel.getByText('3 sums: 1 disagrees · 1 adds up · 1 set aside')).toBeVisible();
});

test('a mark holds what bounds its figure', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await expect(view.mark('over 60%', 'to check')).toHaveText('More than 60%');
});

test('the verdict stays where it is from figure to figure', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk, QUAYS, 'The quays moved less than they said'));
  const verified = view.panel.getByRole('button', { name: 'Verified' });
  const places: (number | undefined)[] = [];
  for (let figure = 0; figure < 10; figure += 1) {
    places.push((await verified.boundingBox())?.y);
    if (figure === 4) {
      await view.press('u', 'k');
      await expect(view.panel).toContainText('Back to “to check”');
      places.push((await verified.boundingBox())?.y);
    }
    const before = await view.figure().textContent();
    await view.press('n');
    await expect(view.figure()).not.toHaveText(before ?? '');
  }
  expect(new Set(places).size, `Verified stood at ${places.join(', ')}`).toBe(1);
});

test('the end says what is left, decides nothing, and leads on', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  await article(desk, undefined, 'Waits behind the harbour');
  const view = new DeskPage(page);
  await view.open(
    await article(desk, 'Two ships came with 40 tonnes of salt. The harbour was founded in 1904.\n', 'Salt comes in'),
  );
  while ((await page.getByRole('heading', { name: 'Every claim is checked.' }).count()) === 0) {
    const before = await view.figure().textContent();
    await view.press('u');
    await expect(view.figure()).not.toHaveText(before ?? '');
  }
  const left = page.getByRole('list', { name: 'What is left' });
  await expect(left.getByRole('button', { name: /1 to tick/ })).toBeVisible();
  await axe(page);
  await view.press('v', 'u', 'b');
  await expect(view.mark('40 tonnes', 'could not confirm')).toBeVisible();
  await left.getByRole('button', { name: /1 to tick/ }).click();
  await expect(view.figure()).toHaveText('1904');
  await view.press('n');
  await expect(page.getByRole('region', { name: 'The next article due' }).getByRole('link')).toBeVisible();
  const here = page.url();
  await view.press('g');
  await page.waitForURL((url) => url.href.split('?')[0] !== here.split('?')[0]);
});

/** Whether the current figure can be seen whole: nothing lies over its middle, and it is on the screen. */
const isSeen = (page: Page) =>
  page.evaluate(() => {
    const mark = document.querySelector('mark[aria-current="true"]');
    if (!mark) return false;
    return [...mark.getClientRects()].every((box) => {
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return top !== null && (mark === top || mark.contains(top));
    });
  });

for (const [held, width, height] of [
  ['upright', 390, 844],
  ['on its side', 844, 390],
  ['as a window at 200 %', 720, 450],
] as const)
  test(`a small screen ${held}: the figure is never behind the sheet`, async ({ browser, desk }) => {
    const phone = await browser.newContext({ baseURL: desk.url, viewport: { width, height }, hasTouch: true });
    await signIn(phone, desk, 'reviewer');
    const page = await phone.newPage();
    const view = new DeskPage(page);
    const preface = 'Nothing moved on the water that evening.\n'.repeat(30);
    await view.open(await article(desk, `${preface}${QUAYS}`, 'A long way down'));
    await expect.poll(() => isSeen(page), 'on opening').toBe(true);
    for (let figure = 0; figure < 10; figure += 1) {
      await view.press('n');
      await expect.poll(() => isSeen(page), `figure ${figure}`).toBe(true);
    }
    await view.press('d');
    await expect.poll(() => isSeen(page), 'while a reason is asked').toBe(true);
    await page.getByRole('button', { name: 'the unit' }).tap();
    await expect(page.getByLabel('Wording to propose')).toBeFocused();
    await page.keyboard.type('20,000 sacks');
    await page.keyboard.press('Enter');
    await expect(view.text.getByRole('button', { name: /, disputed/ })).toHaveText('19,400 sacks');
    await phone.close();
  });

test('the sheet’s handle can be dragged, and pressed', async ({ browser, desk }) => {
  const phone = await browser.newContext({ baseURL: desk.url, viewport: { width: 390, height: 844 } });
  await signIn(phone, desk, 'reviewer');
  const page = await phone.newPage();
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await expect(view.panel.locator('kbd').filter({ visible: true }), 'a phone has no keys').toHaveCount(0);
  const handle = view.panel.getByRole('button', { name: 'Show more about this figure' });
  const low = (await view.panel.boundingBox())?.height ?? 0;
  const box = await handle.boundingBox();
  await page.mouse.move(195, (box?.y ?? 0) + 12);
  await page.mouse.down();
  await page.mouse.move(195, (box?.y ?? 0) - 188, { steps: 4 });
  await page.mouse.up();
  await expect(view.panel.getByRole('region', { name: 'Sources' })).toBeVisible();
  const dragged = (await view.panel.boundingBox())?.height ?? 0;
  expect(dragged).toBeGreaterThan(low + 150);
  expect(dragged).toBeLessThan(low + 250);
  await view.panel.getByRole('button', { name: 'Show less' }).press('Enter');
  await expect(handle).toHaveAttribute('aria-expanded', 'false');
  await handle.press('Enter');
  await expect(view.panel.getByRole('button', { name: 'Show less' })).toBeVisible();
  await phone.close();
});
