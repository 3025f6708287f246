import { axe } from '../support/axe';
import { expect, test } from '../support/browser';

test('what the browser complains about fails a test, unless the test expects it', async ({ page, complaints }) => {
  await page.goto('/no-such-page');
  complaints.expectSome(/status of 404/);
  expect(complaints.all()).toEqual([]);

  await page.evaluate(() => {
    console.error('a planted error');
    setTimeout(() => {
      throw new Error('a planted exception');
    });
    document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = true"><p>planted</p>');
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/planted.png' }));
  });
  await expect.poll(() => complaints.all().join('\n')).toMatch(/console: a planted error/);
  await expect.poll(() => complaints.all().join('\n')).toMatch(/thrown: a planted exception/);
  await expect.poll(() => complaints.all().join('\n')).toMatch(/inline event handler.*Content Security Policy/);
  await expect.poll(() => complaints.all().join('\n')).toMatch(/elsewhere\.example.*Content Security Policy/);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  complaints.expectSome(/planted|Content Security Policy|status of 404/);
});

test('what axe finds fails a test', async ({ page, complaints }) => {
  complaints.expectSome(/status of 404/);
  await page.goto('/no-such-page');
  await axe(page);
  await page.evaluate(() => document.querySelector('main, body')?.append(document.createElement('button')));
  await expect(axe(page)).rejects.toThrow(/button-name/);
});
