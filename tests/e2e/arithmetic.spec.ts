import { anArticle } from '../support/articles';
import { axe } from '../support/axe';
import { expect, test } from '../support/browser';
import { behind, DeskPage, signIn } from './desk-scene';

const OIL = `Oil keeps arriving

Arrivals of oil came to 7.15 million tons in July, a rise of 7.6% on a year earlier, the customs office said.

The port has two quays. The older one moved 640,000 tonnes and the newer one 580,000 tonnes. The difference is 80,000 tonnes.
`;

test('what July 2021 must have been, which kinds of ton there are, and the working that fits', async ({
  page,
  context,
  desk,
}) => {
  await signIn(context, desk, 'reviewer');
  const id = await behind(desk, async (database) => {
    const added = await anArticle(database, { text: OIL, title: 'Oil keeps arriving', publishedOn: '2022-09-14' });
    return added.article.id;
  });
  const view = new DeskPage(page);
  await view.open(id);
  const sources = view.panel.getByRole('region', { name: 'Sources' });
  await expect(view.figure()).toHaveText('7.15 million tons');
  await expect(sources).toContainText('If both are right, July 2021 was 6.637 to 6.653 million tons.');
  await view.text.getByRole('button', { name: /^80,000 tonnes, to check, a sum with it/ }).click();
  await expect(view.panel.getByRole('region', { name: /^Sums with this figure/ })).toContainText(
    'Between 580,000 tonnes and 640,000 tonnes lie 50,000 to 70,000 tonnes, so “80,000 tonnes” does not fit.',
  );

  await view.text.getByRole('button', { name: /^7.15 million tons, to check/ }).click();
  await expect(view.figure()).toHaveText('7.15 million tons');
  await view.press('s');
  await page
    .getByLabel('Link or text of the source')
    .fill('In July 2022 oil arrivals came to 7,147,000 tonnes. In July 2021 they had come to 6,645,000 tonnes.');
  await view.press('Enter');
  await expect(page.getByRole('list', { name: 'Matches' }).getByRole('listitem').first()).toContainText(
    '7,147,000 tonnes',
  );
  await view.press('Enter');
  await expect(sources).toContainText(
    '7.15 million tons rounds it correctly, if metric tons are meant. As short tons 6,486,371 tonnes, as long tons 7,264,735 tonnes.',
  );
  await expect(sources).toContainText('The number agrees. You still confirm what, when and who.');
  await axe(page);
});
