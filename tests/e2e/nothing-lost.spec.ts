import { addSource } from '@/lib/server/services/sources/add-source';
import { expect, test } from '../support/browser';
import { aPerson } from '../support/people';
import { article, behind, DeskPage, signIn } from './desk-scene';

test.use({ story: 'what is typed and what is known' });

const ARTICLE = `Ferries to run again
By Ana Duarte, 3 March 2026
Harbour Gazette

Nine boats carried 12,400 people in February, 6.3% more than a year before.`;

test('a pasted article is kept until it is added: the field has the focus, leaving asks, coming back restores it', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'editor');
  await page.goto('/articles/new');
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await expect(text).toBeFocused();
  await text.fill(ARTICLE);
  await expect(page.getByLabel('Byline')).toHaveValue('Ana Duarte');
  await expect(page.getByLabel('Publisher')).toHaveValue('Harbour Gazette');
  await expect(page.getByLabel('Published on')).toHaveValue('2026-03-03');
  await page.getByLabel('Writer', { exact: true }).fill('Jo Berg');
  await page.getByRole('link', { name: 'Articles', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Leave with unsaved work?' });
  await question.getByRole('button', { name: 'Stay here' }).click();
  await expect(text).toHaveValue(ARTICLE);
  await page.getByRole('link', { name: 'Articles', exact: true }).click();
  await question.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible();

  await page.goto('/articles/new');
  await expect(page.getByText('The article you had not added yet is back.')).toBeVisible();
  await expect(text).toHaveValue(ARTICLE);
  await expect(page.getByLabel('Writer', { exact: true })).toHaveValue('Jo Berg');
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(text).toHaveValue('');
  await text.fill(ARTICLE);
  await expect(page.getByText(/^3 to check/)).toBeVisible();
  await page.getByRole('button', { name: 'Add article' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ferries to run again' })).toBeVisible();
  await page.goto('/articles/new');
  await expect(text).toHaveValue('');
});

test('a pasted table keeps its heads, and a minus', async ({ page, context, desk }) => {
  await signIn(context, desk, 'editor');
  await page.goto('/articles/new');
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await expect(text).toBeFocused();
  await text.evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Month Change January -3.2');
    data.setData(
      'text/html',
      '<p style="color:red">Grain.</p><table style="width:9px"><caption>Grain, %</caption><tr><th>Month</th><th>Change</th></tr><tr><td>January</td><td>-3.2</td></tr></table><script>document.title="run"</script>',
    );
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(text).toHaveValue('Grain.\n\nGrain, %\nMonth\tChange\nJanuary\t-3.2');
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText('A table of 1 row under Month · Change')).toBeVisible();
  await expect(preview.getByRole('listitem').filter({ hasText: '−3.2' })).toBeVisible();
  await expect(page).toHaveTitle(/Add article/);
});

test('details that somebody else changed meanwhile: seen, now, wanted; a draft comes back', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'editor');
  const articleId = await article(desk, undefined, 'Ferries, both at once');
  await page.goto(`/articles/${articleId}/edit`);
  await page.getByLabel('Publisher').fill('Harbour Gazette');
  await behind(desk, async (database) => {
    const other = await aPerson(database, 'editor');
    const { editArticle } = await import('@/lib/server/services/articles/edit-article');
    await editArticle(other.context, {
      ...{ articleId, version: 1, title: 'Ferries, both at once', publisher: 'The Quay', byline: 'Bo Lind' },
      ownership: 'our_draft',
    });
  });
  await page.getByRole('button', { name: 'Save details' }).click();
  const dialog = page.getByRole('dialog', { name: 'Changed in the meantime' });
  await expect(dialog.getByRole('row', { name: 'Publisher – The Quay Harbour Gazette' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await expect(page.getByText('The details you had not saved yet are back.')).toBeVisible();
  await page.getByRole('button', { name: 'Save details' }).click();
  await dialog.getByRole('button', { name: 'Save what I changed' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ferries, both at once' })).toBeVisible();
  await page.goto(`/articles/${articleId}/edit`);
  await expect(page.getByLabel('Publisher')).toHaveValue('Harbour Gazette');
  await expect(page.getByLabel('Byline')).toHaveValue('Bo Lind');
});

test('sources are renamed, made one and taken apart, and deleted when unused', async ({ page, context, desk }) => {
  await signIn(context, desk, 'reviewer');
  const [first, second] = await behind(desk, async (database) => {
    const ana = await aPerson(database, 'reviewer');
    const add = (title: string) => addSource(ana.context, { source: { kind: 'paper', title } });
    return [(await add('Berth ledger')).source.id, (await add('Berth ledger 2026')).source.id];
  });
  await page.goto(`/sources/${first}`);
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Berth ledger, scan');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Berth ledger, scan' })).toBeVisible();

  await page.getByRole('button', { name: 'Merge into another source' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge into another source' });
  await dialog.getByLabel('The source that stays').fill('ledger 2026');
  await dialog.getByRole('radio', { name: /^Berth ledger 2026/ }).check();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Berth ledger 2026' })).toBeVisible();
  await page.goto(`/sources/${first}`);
  await expect(page).toHaveURL(new RegExp(`/sources/${second}$`));
  await page.getByRole('button', { name: 'Take apart' }).click();
  await expect(page.getByRole('button', { name: 'Take apart' })).toBeHidden();

  await page.goto(`/sources/${first}`);
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByRole('button', { name: 'Rename' })).toBeVisible();
  await page.goto(`/sources/${first}`);
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('link', { name: 'All sources' }).click();
  await expect(page.getByRole('row', { name: /Berth ledger 2026/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Berth ledger, scan/ })).toHaveCount(0);
});

test('an office that was telephoned before is offered while its name is typed; the by-line is no paragraph', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'reviewer');
  await behind(desk, async (database) => {
    const ana = await aPerson(database, 'reviewer');
    await addSource(ana.context, {
      source: { kind: 'conversation', who: 'Pilot station, night desk', how: 'by telephone' },
    });
  });
  const articleId = await article(desk, `${ARTICLE}\n\nMonth\tChange\nJanuary\t-3.2\n`, 'Ferries to run again');
  const view = new DeskPage(page);
  await view.open(articleId);
  await expect(view.text.getByText('By Ana Duarte, 3 March 2026')).toHaveAttribute('data-line', 'head');
  await expect(view.text.getByText('Month')).toHaveAttribute('data-line', 'row');
  await expect(view.text.getByRole('button', { name: /^-3\.2 .*to check/ })).toBeVisible();
  await view.press('s');
  await view.panel.getByText('Enter one by hand').click();
  const form = view.panel.getByRole('form', { name: 'Add a source' });
  await form.getByRole('radio', { name: 'Conversation' }).check();
  await form.getByRole('textbox', { name: 'With whom' }).pressSequentially('pilot sta');
  await form.getByRole('button', { name: /^Use “Pilot station, night desk/ }).click();
  await expect(view.panel.getByText('Pilot station, night desk')).toBeVisible();
});

test('a disk without room: a form says so, keeps what was typed, and saves when there is room again', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'owner');
  await page.goto('/settings');
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  const before = await name.inputValue();
  await behind(desk, ({ pool }) =>
    pool.query(`
      CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER no_room BEFORE INSERT OR UPDATE ON desk FOR EACH ROW EXECUTE FUNCTION no_room()`),
  );
  await name.fill('The night desk');
  const save = page.getByRole('button', { name: 'Save settings' });
  await save.click();
  await expect(page.getByText('Nothing can be saved now: the disk of the database is full.')).toBeVisible();
  await expect(name).toHaveValue('The night desk');
  await behind(desk, ({ pool }) => pool.query('DROP TRIGGER no_room ON desk; DROP FUNCTION no_room()'));
  await save.click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  await page.reload();
  await expect(name).toHaveValue('The night desk');
  await name.fill(before);
  await save.click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
});

test('an archived article is taken back by the message that says so, on the page after it too', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'editor');
  const articleId = await article(desk, undefined, 'Ferries, put away too soon');
  await page.goto(`/articles/${articleId}/edit`);
  await page.getByRole('button', { name: 'Archive article' }).click();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  await page.getByRole('link', { name: 'Articles', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Ferries, put away too soon/ })).toBeHidden();
  await undo.click();
  await expect(page.getByRole('row', { name: /Ferries, put away too soon/ })).toBeVisible();
});
