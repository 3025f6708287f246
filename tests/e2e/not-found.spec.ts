import { expect, test } from '../support/browser';
import { article, signIn } from './desk-scene';

test.use({ story: 'addresses that lead nowhere' });

const NOBODY = '01890000-0000-7000-8000-000000000000';

/** Everything under an id, of an id that nothing has and of a text that is none. */
const UNKNOWN = [NOBODY, 'no-such-id'].flatMap((id) => [
  `/articles/${id}`,
  `/articles/${id}?claim=${NOBODY}`,
  `/articles/${id}/edit`,
  `/sources/${id}`,
  `/sources/${id}/copies/${NOBODY}`,
]);

test('what is not there answers 404, over HTTP, and says so on the page', async ({
  page,
  context,
  desk,
  complaints,
}) => {
  complaints.expectSome(/status of 404/);
  for (const address of ['/invitation/no-such-token', '/reset/no-such-token', '/no/such/page']) {
    const answer = await page.request.get(address, { maxRedirects: 0 });
    expect([address, answer.status()]).toEqual([address, 404]);
  }
  await signIn(context, desk, 'editor');
  for (const address of UNKNOWN) {
    const answer = await page.request.get(address);
    expect([address, answer.status()]).toEqual([address, 404]);
  }
  const articleId = await article(desk);
  for (const address of [`/articles/${articleId}`, `/articles/${articleId}/edit`, '/articles', '/sources', '/'])
    expect([address, (await page.request.get(address)).status()]).toEqual([address, 200]);

  await page.goto(`/articles/${NOBODY}`);
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await page.goto('/invitation/no-such-token');
  await expect(page.getByRole('heading', { name: 'This invitation is not open' })).toBeVisible();
});
