import type { Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessible';
import { expect, test } from '../../support/story';

// One story a person: from the sign-in page to the answer to the question they come with.

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Signs in from the sign-in page's own list, as somebody looking round would. */
async function comeAs(page: Page, name: string) {
  await page.goto('/sign-in');
  const line = page.getByRole('listitem').filter({ hasText: name });
  await line.getByRole('button', { name: /sign in/i }).click();
  await expect(page).toHaveURL((url) => !url.pathname.startsWith('/sign-in'));
}

test('the project lead: is the roll-out on track, and whom do I ring?', async ({ page }) => {
  await comeAs(page, 'Rosalind Whitfield');
  await expect(page).toHaveURL(/\/this-week$/);
  await expect(title(page)).toContainText('schools to ring');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Roll-out', exact: true }).click();
  await expect(title(page)).toContainText('40 schools in 4 cohorts');
  await expect(page.getByText('Declined', { exact: true })).toBeVisible();
});

test('the programme administrator: which sessions are short of seats?', async ({ page }) => {
  await comeAs(page, 'Kofi Mensah');
  await page.getByRole('link', { name: 'Training', exact: true }).click();
  await expect(title(page)).toContainText('seats short');
  await expectAccessible(page);
});

test('the facilitator: who is coming, and take the register', async ({ page }) => {
  await comeAs(page, 'Leila Haddad');
  await expect(title(page)).toHaveText('1 register is due');
  await page.getByRole('link', { name: /Take the register/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save, and mark everyone else attended' }).click();
  await expect(page.getByRole('status')).not.toBeEmpty();
});

test('the data lead: what is known of the schools?', async ({ page }) => {
  await comeAs(page, 'Priya Raman');
  await expect(page).toHaveURL(/\/measures/);
  await expect(title(page)).toBeVisible();
  await expectAccessible(page);
});

test('the evaluator: take the data without names', async ({ page }) => {
  await comeAs(page, 'Tomasz Lis');
  await page.getByRole('link', { name: 'Data without names…' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Take the file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^demonstration-evaluation-.*\.csv$/);
});

test('the observer: the picture, without anything about one school', async ({ page }) => {
  await comeAs(page, 'Margaret Hale');
  await expect(title(page)).toContainText('staff have come to a session');
  await expect(page.getByText('Saltmarsh')).toHaveCount(0);
  await expectAccessible(page);
});

test('the head: how far are we?', async ({ page }) => {
  await comeAs(page, 'Amara Osei');
  await expect(title(page)).toContainText(/\d+ of \d+ staff have nothing late/);
  await expect(page.getByText('Demonstration: invented figures')).toBeVisible();
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Excel' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^demonstration-completion-.*\.csv$/);
  await page.getByRole('link', { name: 'Print for governors' }).click();
  await expect(page.getByText('Numbers only, without names.')).toBeVisible();
});

test('the trust lead: the same across my schools, from A to Z', async ({ page }) => {
  await comeAs(page, 'Daniel Achebe');
  await expect(title(page)).toContainText('have nothing late');
  const names = await page.getByRole('table').getByRole('rowheader').allInnerTexts();
  expect(names.length).toBeGreaterThan(3);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en-GB')));
  await expectAccessible(page);
});

test('the SENCO: book colleagues on a session in one go', async ({ page }) => {
  await comeAs(page, 'Ines Calloway');
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await page.getByRole('link', { name: /^Book/ }).first().click();
  await expectAccessible(page);
  await page.getByRole('checkbox', { disabled: false }).first().check();
  await page.getByRole('button', { name: /Book 1 place/ }).click();
  await expect(title(page)).toContainText(/1 place/);
  await expectAccessible(page);
});

test('the organiser: print a slip for a colleague without e-mail, who signs in with it', async ({
  page,
  browser,
  baseURL,
}) => {
  await comeAs(page, 'Jo Bright');
  await page.getByRole('link', { name: 'Staff', exact: true }).click();
  await page.getByRole('link', { name: 'print a slip for Sam Okafor' }).click();
  await page.getByRole('button', { name: /slip/i }).click();
  const code =
    /[A-Z0-9]{4}[ -][A-Z0-9]{4}[ -][A-Z0-9]{4}/.exec(await page.locator('main').innerText())?.[0] ??
    '';
  const theirs = await browser.newPage({ baseURL });
  await theirs.goto('/sign-in/code');
  await theirs.getByRole('textbox').first().fill(code.toLowerCase());
  await theirs.getByRole('button', { name: /sign in/i }).click();
  await expect(title(theirs)).toContainText('Sam');
  await expectAccessible(theirs);
  await theirs.close();
});

test('a member of staff: what do I have to do, when and where?', async ({ page }) => {
  await comeAs(page, 'Dana Kowalczyk');
  await expect(title(page)).toHaveText('Next for you, Dana');
  await expect(page.getByText('The Boathouse, Quay Street').first()).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /Anything we should arrange/ })
    .first()
    .click();
  await page.getByRole('textbox').fill('A seat near the front');
  await page.getByRole('button', { name: 'Tell them' }).click();
  await expect(page.getByRole('status')).toContainText('We know what to arrange');
});

test('a governor: what do I have to do?', async ({ page }) => {
  await comeAs(page, 'Geoffrey Lund');
  await expect(title(page)).toContainText('Geoffrey');
  await expectAccessible(page);
});
