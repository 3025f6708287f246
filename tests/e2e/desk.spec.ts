import { axe } from '../support/axe';
import { expect, test } from '../support/browser';
import { article, DeskPage, signIn } from './desk-scene';

test('a reviewer checks an article with the keyboard alone', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await expect(view.figure()).toHaveText('4.12 million tons');

  await view.press('v');
  await expect(page.getByRole('group', { name: /Verified that .* said it, or that it is so/ })).toBeVisible();
  await axe(page);
  await view.press('s');
  await expect(view.mark('4.12 million tons', 'verified')).toBeVisible();
  await expect(view.spoken).toHaveText(/^Verified\. 1 of \d+\. Next: \+6\.3%\.$/);

  await view.press('d', 'v', 'Enter');
  await expect(view.mark('+6.3%', 'disputed')).toBeVisible();
  await view.press('u');
  await expect(view.mark('over 60%', 'could not confirm')).toBeVisible();
  await view.press('z');
  await expect(view.mark('over 60%', 'to check')).toBeVisible();
  await expect(view.figure()).toHaveText('over 60%');
  await expect(view.spoken).toHaveText(/^Undone: could not confirm, over 60%\. 2 of \d+\.$/);
  await axe(page);

  await view.saved();
  await page.reload();
  await expect(view.mark('4.12 million tons', 'verified')).toBeVisible();
  await expect(view.mark('+6.3%', 'disputed')).toBeVisible();
  await expect(view.figure()).toHaveText('over 60%');

  await view.press('k');
  await expect(view.figure()).toHaveText('+6.3%');
  await expect(view.panel).toContainText('the value');
  await view.panel.getByText('History').click();
  await expect(view.panel.getByRole('listitem').first()).toContainText('marked it disputed');
  await axe(page);
});

test('dates are ticked with one key, and what was dismissed can be made a claim', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await view.press('t');
  await expect(view.figure()).toHaveText('1904');
  await view.press('t');
  await expect(view.spoken).toHaveText('Ticked. 0 to tick.');
  await expect(view.panel).toContainText('ticked');
  await view.press('p');
  await expect(view.mark('1904', 'to check')).toBeVisible();
  await view.press('z', 'z');
  await expect(view.spoken).toContainText('Undone: ticked, 1904.');
  await view.press('a');
  await expect(view.mark('1904', 'to tick')).toBeVisible();
  await axe(page);
});

test('sources: a link with its faults named, the last one again, and off again', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await view.press('s');
  await page.getByText('Enter one by hand: a paper, a conversation, a link').click();
  const form = page.getByRole('form', { name: 'Add a source' });
  await form.getByLabel('Link', { exact: true }).nth(1).fill('https://u:p@port.example/');
  await form.getByRole('button', { name: 'Add the source' }).click();
  await expect(form).toContainText('Use a link that starts with http:// or https://.');
  await axe(page);
  await form.getByLabel('Link', { exact: true }).nth(1).fill('https://port.example/bulletin');
  await form.getByLabel('Title').fill('Port bulletin');
  await form.getByLabel('Quote').fill('4,118,000 t');
  await page.keyboard.press('Tab');
  await form.getByRole('button', { name: 'Add the source' }).click();
  const sources = view.panel.getByRole('region', { name: 'Sources' });
  await expect(sources.getByRole('link', { name: /Port bulletin/ })).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(sources).toContainText('4,118,000 t');

  await view.press('n', '.');
  await expect(view.figure()).toHaveText('+6.3%');
  await expect(sources).toContainText('Port bulletin');
  await sources.getByRole('button', { name: 'Remove Port bulletin' }).click();
  await expect(sources).toContainText('No source yet.');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(sources).toContainText('Port bulletin');
  await axe(page);
});

test('a reading is corrected, a missed figure is added, and both can be undone', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await view.press('c');
  const form = page.getByRole('form', { name: 'Correct the reading' });
  await form.getByLabel('Figure', { exact: true }).fill('a lot');
  await form.getByRole('button', { name: 'Save the reading' }).click();
  await expect(form).toContainText('No figure can be read in this.');
  await form.getByLabel('Figure', { exact: true }).fill('4.21 million tons');
  await form.getByLabel('What it counts').fill('grain through the port');
  await form.getByLabel('Role').selectOption('target');
  await form.getByLabel('Said as').selectOption('plan');
  await form.getByRole('button', { name: 'Save the reading' }).click();
  await expect(view.figure()).toHaveText('4.21 million tons');
  await expect(view.panel).toContainText('target');
  await expect(view.panel).toContainText('grain through the port');
  await view.panel.getByText('How it was read').click();
  await expect(view.panel).toContainText('plan (corrected by hand)');
  await axe(page);
  await view.press('z');
  await expect(view.figure()).toHaveText('4.12 million tons');

  await view.press('f');
  const dialog = page.getByRole('dialog', { name: 'Add a figure that was missed' });
  await dialog.getByLabel('The figure as it stands in the text').fill('pilot boat');
  await axe(page);
  await dialog.getByRole('button', { name: 'Add the figure' }).click();
  await expect(view.mark('pilot boat', 'to check')).toBeVisible();
  await expect(view.figure()).toHaveText('pilot boat');
  await view.press('z');
  await expect(view.mark('pilot boat', 'to check')).toBeHidden();
});

test('a figure is added by selecting it in the text', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf('pilot boat') ?? -1;
      if (at >= 0) return document.getSelection()?.setBaseAndExtent(node, at, node, at + 10);
    }
  });
  await page.getByRole('button', { name: 'Add as a figure' }).click();
  await expect(view.mark('pilot boat', 'to check')).toBeVisible();
});

test('keys do nothing while one types, and a note goes with the verdict', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await view.press('e');
  await page.keyboard.type('void dune');
  await expect(view.panel.getByLabel('Note')).toHaveValue('void dune');
  await expect(view.figure()).toHaveText('4.12 million tons');
  await view.press('Escape', 'u', 'k');
  await expect(view.panel.getByLabel('Note')).toHaveValue('void dune');
});

test('the address holds the figure, and back leads to the one before', async ({ page, context, desk }) => {
  await signIn(context, desk, 'viewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await view.mark('+6.3%', 'to check').click();
  await view.mark('$3 million', 'to check').click();
  const shared = page.url();
  expect(shared).toContain('?claim=');
  await page.goBack();
  await expect(view.figure()).toHaveText('+6.3%');
  await page.goto(shared);
  await expect(view.figure()).toHaveText('$3 million');
});

test('a viewer reads everything and decides nothing', async ({ page, context, desk }) => {
  await signIn(context, desk, 'viewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await expect(page.getByRole('region', { name: 'Verdict' })).toBeHidden();
  await view.press('u', 's', 'c', 'f');
  await expect(view.figure()).toHaveText('4.12 million tons');
  await expect(view.mark('4.12 million tons', 'to check')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await axe(page);
});
