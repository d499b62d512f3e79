import { expect, test } from '../support/story';

test('the watchman asks whether the portal is well', async ({ request }) => {
  const answer = await request.get('/health');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ status: 'ok' });
});

test('somebody follows a link to a page that is not there', async ({ page, provoke }) => {
  provoke(404);
  await page.goto('/no-such-page');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/not found/i);
});
