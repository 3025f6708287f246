import { axe } from '../support/axe';
import { expect, test } from '../support/browser';

test.use({ story: 'the first day' });

const OWNER = { name: 'Ana Lind', email: 'ana@desk.example', password: 'seven plain otters' };

const TRAMS = `Trams carry more people than before the strike
By Idris Falk
March 3, 2026

The trams carried 2.4 million passengers in February, up 12% from a year ago, the transport office said. More than 80% of them paid by card.
The line was opened in 1931.
`;

test('the first visit makes an owner, and an article goes in', async ({ page, context }) => {
  await page.goto('/claims');
  await expect(page).toHaveURL(/\/set-up/);
  await expect(page).toHaveTitle('Set up · Figurecheck');
  await axe(page);
  await page.getByRole('button', { name: 'Create the owner' }).click();
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Your name' }).fill(OWNER.name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(OWNER.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Create the owner' }).click();

  await expect(page.getByRole('button', { name: `Account of ${OWNER.name}` })).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Articles' }).click();
  const samples = page.getByRole('rowheader').filter({ hasText: 'sample' });
  await expect(samples).toHaveCount(6);

  await page.getByRole('link', { name: 'Add article' }).click();
  await expect(page.getByRole('heading', { name: 'Add article' })).toBeVisible();
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  const add = page.getByRole('button', { name: 'Add article' });
  await add.click();
  await expect(page.getByText('Paste or drop a text first.')).toBeVisible();
  await expect(text).toBeFocused();
  await axe(page);

  await text.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'The tower is 90 metres high.\n'.repeat(35_000));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText('The text is over 1 MB. Split it, or leave out what is not article.')).toBeVisible();

  await text.fill(TRAMS);
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText(/^3 to check, 1 to tick, the other \d nothing to check\./);
  await expect(preview.getByRole('listitem').filter({ hasText: 'over 80%' })).toContainText('80%');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(
    'Trams carry more people than before the strike',
  );
  await expect(page.getByLabel('Byline')).toHaveValue('Idris Falk');
  await expect(page.getByLabel('Published on')).toHaveValue('2026-03-03');
  await axe(page);
  await page.getByRole('textbox', { name: 'Title' }).fill('');
  await add.click();
  await expect(page.getByText('Give it a title.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Title' }).fill('Trams after the strike');
  await add.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trams after the strike' })).toBeVisible();
  await expect(page).toHaveTitle('Trams after the strike · Figurecheck');
  await expect(page.getByRole('complementary', { name: 'Figure under review' })).toContainText(
    '2.4 million passengers',
  );
  const address = new URL(page.url()).pathname;

  await page.goto('/articles/new');
  await text.fill(TRAMS.replaceAll('\n', '\r\n'));
  await expect(preview).toContainText('This very text is here already: Trams after the strike.');
  await add.click();
  await expect(page).toHaveURL(new RegExp(address));
  await expect(page.getByText('This very text was here already, so nothing was added.')).toBeVisible();

  await context.clearCookies();
  await page.goto('/set-up');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('files: each is added or refused in words, a lost session says so', async ({ page, context }) => {
  await page.goto('/articles/new');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Farticles%2Fnew/);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(OWNER.email);
  await page.getByRole('textbox', { name: 'Password' }).fill('not this one at all');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
  await page.getByRole('textbox', { name: 'Password' }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Add article' })).toBeVisible();

  const file = (name: string, content: string | Buffer) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(content),
  });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles([
    file('ferry.md', 'Ferry late again\n\nThe ferry was late on 41 of 90 days.\n'),
    file('trams.txt', TRAMS),
    file('empty.txt', ' \n'),
    file('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])),
    file('report.pdf', '%PDF-1.4'),
  ]);
  await axe(page);
  await page.getByRole('button', { name: 'Add 2 articles' }).click();
  const line = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(line('ferry.md')).toContainText('Added: ');
  await expect(line('trams.txt')).toContainText('Here already');
  await expect(line('empty.txt')).toContainText('It is empty.');
  await expect(line('picture.txt')).toContainText('It is not text');
  await expect(line('report.pdf')).toContainText('Only .txt, .md, .csv and .tsv files');

  await page.goto('/articles/new');
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('The tower is 90 metres high.');
  await page.getByRole('textbox', { name: 'Title' }).fill('Tower');
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('1 to check');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Add article' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Your session has ended' })).toBeVisible();
  const signIn = context.waitForEvent('page');
  await page.getByRole('link', { name: 'sign in in a new tab' }).click();
  const tab = await signIn;
  await tab.getByRole('textbox', { name: 'E-mail' }).fill(OWNER.email);
  await tab.getByRole('textbox', { name: 'Password' }).fill(OWNER.password);
  await tab.getByRole('button', { name: 'Sign in' }).click();
  await expect(tab.getByRole('region', { name: 'Claims by status' })).toBeVisible();
  await page.getByRole('button', { name: 'Add article' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tower' })).toBeVisible();
});
