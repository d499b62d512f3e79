import type { Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { hashPassword } from '~/features/people/password-hash.server';
import { personIdOf, type CastName } from '../../support/demonstration-cast';
import { pressOn, tabTo, walkThrough } from '../../support/keyboard';
import { signInAs } from '../../support/sign-in';
import { expect, test } from '../../support/story';

// The main journeys without a mouse: every stop on the way has to show where it is, in the page's own order.

// The board has more than a hundred stops.
test.describe.configure({ timeout: 180_000 });

const PASSWORD = 'three herons walking';
const title = (page: Page) => page.getByRole('heading', { level: 1 });

function inDatabase<T>(file: string, look: (sqlite: Sqlite.Database) => T): T {
  const sqlite = new Sqlite(file, { timeout: 5_000 });
  try {
    return look(sqlite);
  } finally {
    sqlite.close();
  }
}

test('past the head of the page, and in with a password', async ({ page, place }) => {
  const hash = await hashPassword(PASSWORD);
  const email = inDatabase(place.file, (sqlite) => {
    const personId = personIdOf(place.file, 'SENCO');
    sqlite.prepare('UPDATE Account SET passwordHash = ? WHERE personId = ?').run(hash, personId);
    return sqlite
      .prepare<[string], string>('SELECT email FROM Account WHERE personId = ?')
      .pluck()
      .get(personId);
  });
  await page.goto('/sign-in');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await tabTo(page, page.getByLabel('E-mail address'));
  await page.keyboard.type(email ?? '');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/schools\//);
});

test('keys pressed while the page is still loading do not keep its scripts from running', async ({
  page,
}) => {
  for (let load = 0; load < 8; load++) {
    await page.goto('/sign-in', { waitUntil: 'commit' });
    for (let stop = 0; stop < 10; stop++) await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Show what I typed' })).toBeVisible();
  }
});

test('a wrong answer puts the keyboard on what is wrong, and from there on the question', async ({
  page,
  signIn,
}) => {
  await signIn('programme administrator');
  await page.goto('/schools/new');
  await pressOn(page, page.getByRole('button', { name: 'Add the setting' }));
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await pressOn(page, summary.getByRole('link').first());
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
});

test('the SENCO books a team of three', async ({ page, signIn }) => {
  await signIn('SENCO');
  await page.goto('/');
  await pressOn(page, page.getByRole('link', { name: 'Sessions', exact: true }));
  // A page drawn by the client begins at its heading.
  await expect(title(page)).toBeFocused();
  await pressOn(page, page.getByRole('link', { name: /^Book/ }).first());
  const people = page.locator('input[name=personId]:not([disabled])');
  for (const at of [0, 1, 2]) await pressOn(page, people.nth(at), 'Space');
  await pressOn(page, page.locator('main').getByRole('button', { name: /Book 3/ }));
  await expect(title(page)).toContainText('3 places');
});

test('a head accepts the place that is offered', async ({ page, context, place }) => {
  const head = inDatabase(place.file, (sqlite) =>
    sqlite
      .prepare<[], { personId: string; schoolId: string }>(
        `SELECT personId, CohortSchool.schoolId FROM Invitation
          JOIN CohortSchool ON CohortSchool.id = cohortSchoolId AND takenOutAt IS NULL
          JOIN "Grant" ON "Grant".schoolId = CohortSchool.schoolId AND role = 'head'
          WHERE Invitation.id NOT IN (SELECT invitationId FROM InvitationAnswer)`,
      )
      .get(),
  );
  const [name = '', value = ''] = signInAs(place.file, head?.personId ?? '').split('=');
  await context.addCookies([{ name, value, url: place.origin }]);
  await page.goto(`/schools/${head?.schoolId}/invitation`);
  await pressOn(page, page.getByRole('radio').first(), 'Space');
  await pressOn(page, page.getByRole('button', { name: 'Send the answer' }));
  await expect(page.getByRole('status')).not.toBeEmpty();
});

test('the facilitator takes the register', async ({ page, signIn }) => {
  await signIn('facilitator');
  await page.goto('/');
  await pressOn(page, page.getByRole('link', { name: /Take the register/ }));
  await expect(title(page)).toBeFocused();
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await pressOn(page, page.getByRole('button', { name: 'Save, and mark everyone else attended' }));
  await expect(page.getByRole('status')).not.toBeEmpty();
});

test('the project lead adds a cohort, moves a school to it and publishes it', async ({
  page,
  signIn,
}) => {
  await signIn('project lead');
  await page.goto('/rollout');
  await pressOn(page, page.getByRole('link', { name: 'Add a cohort' }));
  await tabTo(page, page.getByLabel('Name'));
  await page.keyboard.type('Cohort 5');
  for (const part of ['1', '2', '2027', '5']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(part);
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('#done')).toBeFocused();
  await page.goto('/rollout');
  await pressOn(page, page.getByRole('link', { name: /^Move to/ }).last());
  await expect(title(page)).toContainText('Move');
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: /Cohort 5/ })).toBeChecked();
  await tabTo(page, page.getByLabel('Why is it moved?'));
  await page.keyboard.type('It asked for a start in the spring.');
  await pressOn(page, page.getByRole('button', { name: 'Move the school' }));
  await expect(page.locator('#done')).toBeFocused();
  await pressOn(page, page.getByRole('link', { name: 'Publish Cohort 5…' }));
  await pressOn(page, page.getByRole('button', { name: 'Publish Cohort 5' }));
  await expect(page.getByRole('status')).toContainText('Cohort 5 is published');
});

const WALKS: [CastName, string][] = [
  ['project lead', '/this-week'],
  ['project lead', '/rollout'],
  ['programme administrator', '/training'],
  ['observer', '/evaluation'],
  ['trust lead', '/'],
  ['head', '/'],
  ['member of staff', '/my'],
];

for (const [who, path] of WALKS)
  for (const width of [1280, 390])
    test(`the ${who} comes through ${path} and out again at ${width} px`, async ({
      page,
      signIn,
    }) => {
      await signIn(who);
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      expect(await walkThrough(page)).toBeGreaterThan(5);
    });
