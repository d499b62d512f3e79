import type { Browser, Locator, Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { expectAccessible, expectNoSidewaysScroll } from '../../support/accessible';
import { personIdOf } from '../../support/demonstration-cast';
import { pressOn, tabTo } from '../../support/keyboard';
import type { PortalPlace } from '../../support/portal-place';
import { signInAs } from '../../support/sign-in';
import { expect, test } from '../../support/story';

// One draft from its beginning to a head's yes, told in order; every page of it is looked at with axe.

let draft = '';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const cohort = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const cards = (column: Locator) => column.locator('[data-school]');
const nameOn = async (card: Locator) => (await card.getByRole('link').first().innerText()).trim();
const effect = (page: Page, school: string, to: string) =>
  page.getByRole('region', { name: `If you move ${school} to ${to}` });
const target = (page: Page, name: string) =>
  page.getByRole('region', { name: /^Where should/ }).getByRole('link', { name, exact: true });
const keep = (page: Page) => page.getByRole('button', { name: 'Keep, and say why' });

function inDatabase<T>(file: string, look: (sqlite: Sqlite.Database) => T): T {
  const sqlite = new Sqlite(file, { timeout: 5_000 });
  try {
    return look(sqlite);
  } finally {
    sqlite.close();
  }
}

async function pageOf(browser: Browser, place: PortalPlace, personId: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: place.origin });
  const [name = '', value = ''] = signInAs(place.file, personId).split('=');
  await context.addCookies([{ name, value, url: place.origin }]);
  return context.newPage();
}

test('the lead begins a draft from another', async ({ page, signIn }) => {
  await signIn('project lead');
  await page.goto('/rollout');
  await page.getByRole('link', { name: 'Drafts' }).click();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Another draft, named below' }).check();
  await page.getByLabel('The other draft').selectOption({ label: 'Draft 1' });
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await expect(title(page)).toContainText(/^Draft 2: \d+ schools in 4 cohorts$/);
  draft = new URL(page.url()).pathname;
  await expectAccessible(page);
});

test('every column has its schools A–Z, the rest of a long one unfolding', async ({
  page,
  signIn,
}) => {
  await signIn('project lead');
  await page.goto(draft);
  for (const name of ['Cohort 1', 'Cohort 2', 'Cohort 3', 'Cohort 4']) {
    const column = cohort(page, name);
    await column.locator('summary').click();
    const names = await cards(column).locator('p:first-child').allInnerTexts();
    expect(names.length).toBeGreaterThan(9);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en-GB')));
  }
});

test('by keyboard: where to, the effect, a reason, kept; and undone', async ({
  page,
  signIn,
  provoke,
}) => {
  await signIn('project lead');
  await page.goto(draft);
  const school = await nameOn(cards(cohort(page, 'Cohort 4')).first());
  const moving = page.getByRole('link', { name: `Move to… ${school}` });
  await pressOn(page, moving);
  const asked = page.getByRole('heading', { name: `Where should ${school} go?` });
  await expect(asked).toBeFocused();
  await expectAccessible(page);
  await pressOn(page, page.getByRole('link', { name: 'Leave it where it is' }));
  await expect(moving).toBeFocused();
  await page.keyboard.press('Enter');
  await pressOn(page, target(page, 'Cohort 3'));
  const banner = effect(page, school, 'Cohort 3');
  await expect(banner.getByRole('heading')).toBeFocused();
  await expect(banner).toContainText(/needs met earlier (rise|fall)/);
  await expect(banner).toContainText('of staff would start with Cohort 3');
  await expect(cohort(page, 'Cohort 3').getByText('would move here')).toBeVisible();
  await expect(cohort(page, 'Cohort 4').getByText('was here')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 900 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  provoke(422);
  await pressOn(page, keep(page));
  await expect(page.getByRole('alert')).toContainText('Say why');
  await tabTo(page, page.getByLabel('Why is it moved?'));
  await page.keyboard.type('The building work is done sooner than was thought.');
  await pressOn(page, keep(page));
  await expect(page.locator('#done')).toBeFocused();
  await expect(cohort(page, 'Cohort 3').getByRole('link', { name: school }).first()).toBeAttached();
  await expect(page.getByText('2 manual moves')).toBeVisible();

  await pressOn(page, page.getByRole('button', { name: `Undo: ${school}` }));
  await expect(page.getByRole('status')).toContainText(`The move of ${school} is undone`);
  await expect(cohort(page, 'Cohort 4').getByRole('link', { name: school }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Moves' }).click();
  const line = page.getByRole('row').filter({ hasText: school });
  await expect(line).toContainText('The building work is done sooner than was thought.');
  await expect(line).toContainText('Rosalind Whitfield');
  await expectAccessible(page);
});

test('a card is dragged to another column, and kept', async ({ page, signIn }) => {
  await signIn('project lead');
  // High enough for both: what is scrolled while a button is held down is another card.
  await page.setViewportSize({ width: 1280, height: 1400 });
  await page.goto(draft);
  const card = cards(cohort(page, 'Cohort 4')).nth(1);
  const school = await nameOn(card);
  await expect(card).toHaveAttribute('draggable', 'true');
  await card.dragTo(cohort(page, 'Cohort 3').getByRole('heading'));
  await expect(effect(page, school, 'Cohort 3')).toBeVisible();
  await page.getByLabel('Why is it moved?').fill('Its new SENCO begins in the spring.');
  await keep(page).click();
  await expect(page.getByRole('status')).toContainText('The move is kept');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a school is moved, and the move undone', async ({ page, signIn }) => {
    await signIn('project lead');
    await page.goto(draft);
    const school = await nameOn(cards(cohort(page, 'Cohort 4')).first());
    await page.getByRole('link', { name: `Move to… ${school}` }).click();
    await target(page, 'Out of all cohorts').click();
    await expect(page.getByText(`If you take ${school} out of all cohorts`)).toBeVisible();
    await page.getByLabel('Why is it moved?').fill('It would rather wait for year 2.');
    await keep(page).click();
    await expect(page.getByRole('status')).toContainText('The move is kept');
    await page.getByRole('button', { name: `Undo: ${school}` }).click();
    await expect(page.getByRole('status')).toContainText('is undone');
  });
});

test('a second lead is told what the first did meanwhile, and the typed reason is kept', async ({
  page,
  browser,
  place,
  signIn,
}) => {
  const second = personIdOf(place.file, 'programme administrator');
  inDatabase(place.file, (sqlite) =>
    sqlite.prepare(`UPDATE "Grant" SET role = 'project-lead' WHERE personId = ?`).run(second),
  );
  const theirs = await pageOf(browser, place, second);
  await theirs.goto(draft);
  const [mine, other] = await Promise.all(
    [0, 2].map((at) => nameOn(cards(cohort(theirs, 'Cohort 4')).nth(at))),
  );
  await theirs.getByRole('link', { name: `Move to… ${other}` }).click();
  await target(theirs, 'Cohort 3').click();
  const reason = 'The head asked for it on the telephone.';
  await theirs.getByLabel('Why is it moved?').fill(reason);

  await signIn('project lead');
  await page.goto(draft);
  await page.getByRole('link', { name: `Move to… ${mine}` }).click();
  await target(page, 'Cohort 3').click();
  await page.getByLabel('Why is it moved?').fill('Two of its leaders are away until Easter.');
  await keep(page).click();
  await expect(page.getByRole('status')).toContainText('The move is kept');

  await keep(theirs).click();
  await expect(theirs.getByRole('alert')).toContainText(
    `This draft changed while you looked at it: Rosalind Whitfield moved ${mine} to Cohort 3`,
  );
  await expect(theirs.getByLabel('Why is it moved?')).toHaveValue(reason);
  await expectAccessible(theirs);
  await keep(theirs).click();
  await expect(theirs.getByRole('status')).toContainText('The move is kept');
  await theirs.getByRole('link', { name: 'Moves' }).click();
  for (const kept of ['Two of its leaders are away until Easter.', reason])
    await expect(theirs.getByRole('cell', { name: kept })).toBeVisible();
  await theirs.context().close();
});

test('two drafts side by side, the map, and the presentation that shows neither need nor readiness', async ({
  page,
  signIn,
}) => {
  await signIn('project lead');
  await page.goto(draft);
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.getByLabel('Compare with').selectOption({ label: 'Draft 1' });
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(title(page)).toHaveText('3 schools differ between draft 2 and draft 1');
  await expectAccessible(page);
  await page.goto(`${draft}/map`);
  await expect(page.getByRole('img', { name: /^Map of \d+ schools/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${draft}/presentation`);
  await expect(title(page)).toContainText('which schools would start when');
  expect(await page.locator('main').innerText()).not.toMatch(/\bneed\b|\bready\b|readiness/i);
  await expectAccessible(page);
});

test('it is published after its consequences are shown', async ({ page, signIn }) => {
  await signIn('project lead');
  await page.goto(draft);
  await page.getByRole('link', { name: 'Publish…' }).click();
  await expect(title(page)).toContainText(/^Publish draft 2: \d+ schools change$/);
  await expectAccessible(page);
  await page.getByText(/^\d+ reasons of moves by hand$/).click();
  await expect(page.getByText('“Its new SENCO begins in the spring.”')).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('checkbox', { name: 'Cohort 4' })).toBeChecked();
  await page.getByRole('button', { name: 'Publish the plan' }).click();
  await expect(page.getByRole('status')).toContainText('The plan is published');
  await page.goto(draft);
  await expect(page.getByText(/published/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^Move to/ })).toHaveCount(0);
});

test('a head reads why the school starts then, and accepts', async ({ browser, place }) => {
  const { personId, schoolId, others } = inDatabase(place.file, (sqlite) => {
    const head = sqlite
      .prepare<[], { personId: string; schoolId: string }>(
        `SELECT personId, CohortSchool.schoolId FROM CohortSchool
          JOIN Cohort ON Cohort.id = cohortId AND Cohort.name = 'Cohort 4'
          JOIN "Grant" ON "Grant".schoolId = CohortSchool.schoolId AND role = 'head'
          WHERE takenOutAt IS NULL AND reason IS NULL LIMIT 1`,
      )
      .get();
    const names = sqlite
      .prepare<[string], string>('SELECT name FROM School WHERE id <> ?')
      .pluck()
      .all(head?.schoolId ?? '');
    return { personId: head?.personId ?? '', schoolId: head?.schoolId ?? '', others: names };
  });
  const page = await pageOf(browser, place, personId);
  await page.goto(`/schools/${schoolId}/invitation`);
  const heading = page.getByRole('heading', { name: 'Why this start' });
  const why = page.locator('section').filter({ has: heading });
  const told = await why.innerText();
  expect(told).toContain('start');
  expect(told).not.toMatch(/\bscore\b|\d+\.\d/);
  for (const name of others) expect(told).not.toContain(name);
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Yes, we accept' }).check();
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await expect(title(page)).toContainText('starts on');
  await page.context().close();
});
