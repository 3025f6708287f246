import { readFileSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '@/lib/server/context';
import { addSource } from '@/lib/server/services/sources/add-source';
import { axe } from '../support/axe';
import { type Desk, expect, test } from '../support/browser';
import { runCommandLine } from '../support/command';
import { article, behind, DeskPage, signIn } from './desk-scene';

const BULLETIN = `Port bulletin, second issue. In February 2026 the port moved 4,118,000 tonnes of goods. Traffic was up 6.29% from a year ago. Maize was 61.4% of all goods.`;

/** A source with its saved copy, as if it had been fetched before. */
function savedSource(desk: Desk, page: string, url: string | null): Promise<{ id: string; copyId: string }> {
  return behind(desk, async ({ prisma }) => {
    const actor = { kind: 'command', id: null, name: 'scene' } as const;
    const context: Context = { prisma, actor, now: () => new Date(), newId: () => uuidv7() };
    const bytes = new TextEncoder().encode(page);
    const document = {
      bytes,
      contentType: 'text/html; charset=utf-8',
      retrievedAt: new Date(),
      name: null,
      finalUrl: url,
    };
    const details = url ? { kind: 'link', url, title: 'Port bulletin' } : { kind: 'file', title: 'A page' };
    const { source, snapshotId } = await addSource(context, { source: details, document });
    return { id: source.id, copyId: snapshotId ?? '' };
  });
}

test('from a link on the clipboard to a verified claim with its passage in six actions', async ({
  page,
  context,
  desk,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(context, desk, 'reviewer');
  const url = `https://port.example/${Date.now()}`;
  await savedSource(desk, `<title>Bulletin</title><article><p>${BULLETIN}</p></article>`, url);
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await page.evaluate((text) => navigator.clipboard.writeText(text), url);
  const actions: string[] = [];
  const act = async (key: string) => {
    actions.push(key);
    await view.press(key);
  };

  await act('s');
  await act('Control+v');
  await act('Enter');
  const matches = page.getByRole('list', { name: 'Matches' });
  await expect(matches.getByRole('listitem').first()).toContainText('4,118,000 tonnes');
  await axe(page);
  await act('Enter');
  const sources = view.panel.getByRole('region', { name: 'Sources' });
  await expect(sources).toContainText('4.12 million tons rounds it correctly, if metric tons are meant.');
  await expect(sources).toContainText('The number agrees. You still confirm what, when and who.');
  await expect(sources.getByRole('img', { name: /^On a number line/ })).toBeVisible();
  await axe(page);
  await act('v');
  await act('f');
  await expect(view.mark('4.12 million tons', 'verified')).toBeVisible();
  expect(actions.length).toBeLessThanOrEqual(6);

  await view.press('s');
  await expect(matches.getByRole('listitem').first()).toContainText('6.29%');
  await view.press('Enter');
  await expect(sources).toContainText('+6.3% rounds it correctly.');
  await view.saved();
  await page.reload();
  await expect(view.mark('4.12 million tons', 'verified')).toBeVisible();
});

test('a pasted text, a transposed figure, its slip, and the passage in the saved copy', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await view.press('s');
  await page
    .getByLabel('Link or text of the source')
    .fill('In February the port moved 4.21 million metric tons of goods.');
  await view.press('Enter');
  await expect(page.getByRole('list', { name: 'Matches' })).toContainText('digits transposed: 4.21 million');
  await view.press('Enter');
  const sources = view.panel.getByRole('region', { name: 'Sources' });
  await expect(sources.getByRole('link', { name: /^Saved copy/ })).toBeVisible();
  await expect(sources).toContainText('Likely slip: digits transposed: 4.21 million');
  await view.press('d', 'v', 'Enter');
  await expect(view.mark('4.12 million tons', 'disputed')).toBeVisible();
  await view.saved();
  await view.press('k');
  await sources.getByRole('link', { name: /^Saved copy/ }).click();
  await expect(page.locator('#passage')).toHaveText('In February the port moved 4.21 million metric tons of goods.');
  await axe(page);
  await page.getByRole('link', { name: /^In February the port moved/ }).click();
  await expect(page.getByRole('row', { name: /4\.12 million tons/ })).toBeVisible();
  await axe(page);
});

test('a change is worked out from two cells of a table, pinned with one key, and proved with the verdict', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await view.mark('+6.3%', 'to check').click();
  await view.press('s');
  const rows = [
    'Month\tGoods moved by the port (tonnes)\tShips',
    'February 2025\t3,876,000\t412',
    'February 2026\t4,120,000\t431',
  ];
  await page.getByLabel('Link or text of the source').fill(['Port statistics', '', ...rows].join('\n'));
  await view.press('Enter');
  const first = page.getByRole('list', { name: 'Matches' }).getByRole('listitem').first();
  await expect(first).toContainText('A / B - 1 = 6.29');
  await expect(first).toContainText('February 2026');
  await axe(page);
  await view.press('Enter');
  const sources = view.panel.getByRole('region', { name: 'Sources' });
  await expect(sources).toContainText('Working: A / B - 1 goes with the verdict.');
  await expect(sources.getByRole('link', { name: /^Saved copy/ })).toHaveCount(2);
  await view.press('z');
  await expect(sources.getByRole('link', { name: /^Saved copy/ })).toHaveCount(0);
  await expect(sources).not.toContainText('goes with the verdict');
  await view.press('s');
  await expect(first).toContainText('A / B - 1 = 6.29');
  await view.press('Alt+1');
  await expect(sources.getByRole('link', { name: /^Saved copy/ })).toHaveCount(2);
  await view.saved();
  await view.press('v', 'f');
  await expect(view.mark('+6.3%', 'verified')).toBeVisible();
  await view.saved();
  await page.reload();
  await view.mark('+6.3%', 'verified').click();
  await expect(sources).toContainText('Working: A / B - 1 = 6.29');
  await expect(sources).toContainText('It is B in the working.');
});

test('a table pasted from a sheet is kept as it was copied', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await view.press('s');
  await page.getByLabel('Link or text of the source').evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Month Grain');
    data.setData(
      'text/html',
      `<table><tr><th>Month</th><th>Grain (tonnes)</th></tr>
        <tr><td>&nbsp;February 2026</td><td>4,118,000</td></tr></table><script>document.title = 'run'</script>`,
    );
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await view.press('Enter');
  await expect(page.getByRole('list', { name: 'Matches' }).getByRole('listitem').first()).toContainText('4,118,000');
  await view.press('Enter');
  const sources = view.panel.getByRole('region', { name: 'Sources' });
  await sources.getByRole('link', { name: /^Saved copy/ }).click();
  await expect(page.locator('#passage')).toHaveText('4,118,000');
  await page.getByRole('link', { name: /^Month/ }).click();
  await expect(page.getByText('text/html; charset=utf-8; source=clipboard')).toBeVisible();
});

test('a link that cannot be fetched is kept, and says what happened', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  await view.open(await article(desk));
  await view.press('s');
  await page.getByLabel('Link or text of the source').fill('http://127.0.0.1:9/bulletin');
  await view.press('Enter');
  await expect(page.getByText('The link leads into a private network')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Add the link without a copy' }).click();
  await expect(
    view.panel.getByRole('region', { name: 'Sources' }).getByRole('link', { name: /127\.0\.0\.1/ }),
  ).toBeVisible();
});

test('a confidential source is there for those it names, and for nobody else', async ({ page, context, desk }) => {
  const second = await signIn(context, desk, 'owner');
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  const articleId = await article(desk);
  await view.open(articleId);
  await view.press('s');
  await page.getByLabel('Link or text of the source').fill('The quiet heron says: 4.118 million tonnes in February.');
  await page.getByRole('checkbox', { name: 'Confidential' }).check();
  await page.getByLabel('Link or text of the source').press('Enter');
  await expect(page.getByRole('list', { name: 'Matches' })).toContainText('4.118 million tonnes');
  await page.getByLabel('Link or text of the source').press('Enter');
  await view.panel.getByRole('link', { name: /^Saved copy/ }).click();
  await page.getByRole('link', { name: /^The quiet heron says/ }).click();
  await expect(page.getByRole('heading', { name: 'Who may read it' })).toBeVisible();
  await axe(page);
  const address = page.url();

  const other = await context.browser()?.newContext();
  if (!other) throw new Error('no browser');
  const theirs = await other.newPage();
  await signIn(other, desk, 'owner');
  await theirs.goto(`${desk.url}/articles/${articleId}`);
  const panel = theirs.getByRole('complementary', { name: 'Figure under review' });
  await expect(panel).toContainText('Confidential source');
  await expect(theirs.locator('body')).not.toContainText('heron');
  await theirs.goto(address);
  await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(theirs.locator('body')).not.toContainText('heron');
  await other.close();

  await page.getByRole('checkbox', { name: second }).check();
  await page.getByRole('button', { name: 'Save who may read it' }).click();
  await expect(page.getByText(`shown only to`)).toContainText(second);
});

test('sums that disagree stand in the margin until somebody sets them aside', async ({ page, context, desk }) => {
  // A narrower window has no margin; there the panel holds them, which desk-look walks through.
  await page.setViewportSize({ width: 1600, height: 900 });
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  const text = 'Mill opens again\n\nSales rose 9% from 6.64 million tons to 7.15 million tons.\n';
  await view.open(await article(desk, text, 'Mill opens again'));
  const note = page.getByRole('complementary', { name: 'Sums that disagree' });
  await expect(note).toContainText('so “9%” does not fit');
  await expect(page.getByRole('button', { name: '1 sum disagrees' })).toBeVisible();
  await axe(page);
  await note.getByRole('button', { name: 'Set aside …' }).click();
  await note.getByLabel('Why it is no error').fill('The mill counts another year.');
  await note.getByRole('button', { name: 'Set aside' }).click();
  await expect(page.getByRole('button', { name: '1 sum disagrees' })).toBeHidden();
  await page.reload();
  await page.getByText('Sums set aside (1)').click();
  await expect(page.getByText('The mill counts another year.')).toBeVisible();
  await axe(page);
});

test('a verdict carries a working over the figures of the text', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const view = new DeskPage(page);
  const text =
    'Quay moves more\n\nThe quay moved 4.12 million tonnes, after 3.876 million tonnes in 2025. That is a rise of 6.3%.\n';
  await view.open(await article(desk, text, 'Quay moves more'));
  await view.press('n', 'n');
  await expect(view.figure()).toHaveText('+6.3%');
  await view.panel.getByText('Working', { exact: true }).click();
  await view.panel.getByLabel('Or write it with these letters').fill('a / ');
  await view.press('Enter');
  await expect(view.panel.getByRole('alert')).toContainText('The working is not understood');
  await axe(page);
  await view.panel.getByRole('radio', { name: /^Percent change: a \/ b - 1 = 6\.295%/ }).check();
  await page.locator('[data-claim][tabindex="0"]').focus();
  await view.press('v');
  await expect(view.mark('+6.3%', 'verified')).toBeVisible();
  await view.saved();
  await page.reload();
  await view.mark('+6.3%', 'verified').click();
  await expect(view.panel).toContainText('Working: a / b - 1 = 6.295%');
  await expect(view.panel).toContainText('Where a is 4.12 million tonnes, b is 3.876 million tonnes.');
});

test.describe('saved copies of pages that mean harm', () => {
  const folder = path.resolve(import.meta.dirname, '../support/hostile-html');
  for (const name of ['scripts', 'handlers', 'embedded', 'head-tricks', 'written-code'])
    test(`${name} show as words alone`, async ({ page, context, desk }) => {
      await signIn(context, desk, 'viewer');
      const html = readFileSync(path.join(folder, `${name}.html`), 'utf8');
      const { id, copyId } = await savedSource(desk, html, null);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`/sources/${id}/copies/${copyId}`);
      const copy = page.getByRole('article', { name: 'Text of the saved copy' });
      await expect(copy).toContainText('KEEP');
      await expect(copy).not.toContainText('DROP');
      expect(await copy.locator('*').count()).toBe(0);
      expect(asked.filter((url) => !url.startsWith(desk.url))).toEqual([]);
    });
});

test('tampering is found by the command', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const articleId = await article(desk);
  const whole = await runCommandLine(['verify'], desk.settings);
  expect(whole.out).toContain('Nothing drifted.');
  expect(whole.code).toBe(0);
  const head = /^Head: (\S+)$/m.exec(whole.out)?.[1] ?? '';
  const view = new DeskPage(page);
  await view.open(articleId);
  await view.press('v', 'f');
  await expect(view.mark('4.12 million tons', 'verified')).toBeVisible();
  await view.saved();
  const later = await runCommandLine(['verify', '--expect', head], desk.settings);
  expect(later.code).toBe(0);
  const title = 'Harbour reopens after the flood';
  const change = (to: string) =>
    behind(desk, ({ prisma }) => prisma.$executeRaw`UPDATE article SET title = ${to} WHERE id = ${articleId}::uuid`);
  await change('Another title');
  const drifted = await runCommandLine(['verify'], desk.settings);
  expect(drifted.code).toBe(1);
  expect(drifted.out).toContain(`article ${articleId}: Its title is "Another title"`);
  await change(title);
});
