import { expect, test } from '../../support/story';

test.use({ javaScriptEnabled: false });

test('without JavaScript a SENCO books, and is told beforehand who would be out', async ({
  page,
  signIn,
}) => {
  await signIn('SENCO');
  await page.goto('/');
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await page.getByRole('link', { name: /^Book/ }).first().click();
  await page.locator('input[name=personId]:not([disabled])').first().check();
  await page.locator('main').getByRole('button').last().click();
  await expect(page.getByText(/would be out/)).toBeVisible();
  await page.getByRole('button', { name: /^Book/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 place');
});

test('without JavaScript a facilitator takes the register', async ({ page, signIn }) => {
  await signIn('facilitator');
  await page.goto('/');
  await page.getByRole('link', { name: /Take the register/ }).click();
  await page.getByRole('button', { name: 'Save, and mark everyone else attended' }).click();
  await expect(page.getByRole('status')).not.toBeEmpty();
});

test('without JavaScript a member of staff reads and ticks, and the record follows', async ({
  page,
  signIn,
}) => {
  await signIn('member of staff');
  await page.goto('/my');
  await page
    .getByRole('link', { name: /Understanding behaviour/ })
    .last()
    .click();
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(page.getByRole('status')).toContainText('Noted as done');
});
