import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../../support/accessible';
import { keyboardFaults, pressOn, tabTo } from '../../support/keyboard';
import { expect, test } from '../../support/story';

const SEARCH_MS = 40_000;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** The draft in the demonstration has room in cohort 4; this leaves room for one school. */
async function narrowCohort(page: Page) {
  await page.goto('/rollout/limits');
  await page.getByRole('link', { name: 'Cohort 4', exact: true }).click();
  await page.getByLabel('Most schools').fill('1');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toContainText('Saved');
}

async function propose(page: Page) {
  await page.getByLabel('By need', { exact: true }).check();
  await page.getByLabel('Approved by').fill('Programme board, 12 November');
  await page.getByRole('button', { name: 'Propose a plan' }).click();
}

async function expectGood(page: Page) {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  // A ring is shown to whoever came by keyboard.
  await page.keyboard.press('Tab');
  expect(await keyboardFaults(page)).toEqual([]);
}

test('the lead limits a school, proposes in vain, relaxes what clashes, and reads why', async ({
  page,
  signIn,
}) => {
  test.setTimeout(3 * SEARCH_MS);
  await signIn('project lead');
  await narrowCohort(page);

  await page.getByRole('link', { name: 'Limits' }).click();
  await expectGood(page);
  await page.getByRole('link', { name: 'Limit a school' }).click();
  await page.getByLabel('School', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('out of every cohort before this one').check();
  const cohort4 =
    (await page
      .getByLabel('Cohort', { exact: true })
      .getByText(/^Cohort 4/)
      .textContent()) ?? '';
  await page.getByLabel('Cohort', { exact: true }).selectOption(cohort4);
  await page.getByLabel('Why').fill('The hall is rebuilt until Easter.');
  await expectGood(page);
  await page.getByRole('button', { name: 'Set the limit' }).click();
  await expect(page.getByRole('table', { name: 'Limits of single schools' })).toContainText(
    'Not before Cohort 4',
  );

  await page.getByRole('link', { name: 'Propose a plan' }).first().click();
  for (const way of ['By need', 'Drawn by lot', 'Early places by need, the rest drawn by lot'])
    await expect(page.getByRole('heading', { level: 2, name: way, exact: true })).toBeVisible();
  await expect(page.getByText(/A fair stepped comparison/).first()).toBeVisible();
  await expectGood(page);
  await propose(page);
  await expect(heading(page)).toHaveText('No plan keeps every limit', { timeout: SEARCH_MS });
  // It stands in both clashes: more room elsewhere ends one of them only.
  const narrow = page.getByRole('listitem').filter({ hasText: 'Cohort 4 holds at most 1 school.' });
  await expect(narrow).toHaveCount(2);
  await expect(narrow.first()).toContainText('Enough by itself');
  await expect(page.getByText(/^Ends this clash only: .* Clash 2 remains\.$/)).toBeVisible();
  await expectGood(page);

  await narrow
    .first()
    .getByRole('link', { name: /^Change it/ })
    .click();
  await expect(page.getByText('What would end the clash stands in its box.')).toBeVisible();
  expect(
    Number(await page.getByLabel('Most schools', { exact: true }).inputValue()),
  ).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Save' }).click();

  await page.goto('/rollout/proposals/new');
  await propose(page);
  await expect(heading(page)).toHaveText(/plan is found$/, { timeout: SEARCH_MS });
  await expect(page.getByRole('table', { name: 'What each cohort holds' })).toBeVisible();
  await expectGood(page);

  await page.getByRole('link', { name: /^Open draft/ }).click();
  await expect(heading(page)).toHaveText(/^Draft \d/);
  await page.getByRole('link', { name: /^Cohort 4/ }).click();
  await expect(heading(page)).toHaveText('What binds Cohort 4');
  await expectGood(page);
  const schools = page.getByRole('table', { name: 'Schools of this cohort' });
  await schools.getByRole('link').first().click();
  await expect(heading(page)).toHaveText(/^Why .* is in Cohort 4$/);
  await expect(page.getByRole('heading', { name: 'Its score by parts' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where it would rather' })).toBeVisible();
  await expectGood(page);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('link', { name: /^Why/ }).first()).toBeVisible();
});

test('by keyboard alone the lead proposes, and an empty form says what is missing', async ({
  page,
  signIn,
  provoke,
}) => {
  test.setTimeout(2 * SEARCH_MS);
  await signIn('project lead');
  await page.goto('/rollout/proposals/new');
  provoke(422);
  await pressOn(page, page.getByRole('button', { name: 'Propose a plan' }));
  await expect(page.getByRole('alert')).toContainText('Choose how the schools are ordered');
  await tabTo(page, page.getByLabel('By need', { exact: true }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('Approved by'));
  await page.keyboard.type('Programme board');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(/plan is found$/, { timeout: SEARCH_MS });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a draw is asked for, and its page looks again by itself', async ({ page, signIn }) => {
    test.setTimeout(2 * SEARCH_MS);
    await signIn('project lead');
    await page.goto('/rollout/proposals/new');
    await page.getByLabel('Drawn by lot', { exact: true }).check();
    await page.getByLabel('Approved by').fill('Programme board, 12 November');
    await page.getByRole('button', { name: 'Propose a plan' }).click();
    await expect(heading(page)).toHaveText(/plan is found$/, { timeout: SEARCH_MS });
    await expect(page.getByText('Drawn by lot')).toBeVisible();
    await expect(page.getByText('20261124')).toBeVisible();
  });
});
