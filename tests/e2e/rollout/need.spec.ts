import type { BrowserContext, Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { hardPressedSchool } from '../../../prisma/seed/invented-schools';
import { expectAccessible, expectNoSidewaysScroll } from '../../support/accessible';
import type { PortalPlace } from '../../support/portal-place';
import { signInAs } from '../../support/sign-in';
import { expect, test } from '../../support/story';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** The school of much need, before its head has begun the check; who that head is, and the school. */
function schoolBefore(file: string): { id: string; headId: string } {
  const sqlite = new Sqlite(file, { timeout: 5_000 });
  try {
    const school = sqlite
      .prepare<[string], { id: string; headId: string }>(
        `SELECT School.id, "Grant".personId AS headId FROM School
          JOIN "Grant" ON "Grant".schoolId = School.id AND role = 'head' WHERE School.name = ?`,
      )
      .get(hardPressedSchool);
    if (!school) throw new Error(`${hardPressedSchool} has no head.`);
    const checks = 'SELECT id FROM ReadinessCheck WHERE schoolId = ?';
    sqlite.prepare(`DELETE FROM ReadinessAnswer WHERE checkId IN (${checks})`).run(school.id);
    sqlite.prepare('DELETE FROM ReadinessCheck WHERE schoolId = ?').run(school.id);
    return school;
  } finally {
    sqlite.close();
  }
}

async function arrive(context: BrowserContext, place: PortalPlace, personId: string) {
  const [name = '', value = ''] = signInAs(place.file, personId).split('=');
  await context.addCookies([{ name, value, url: place.origin }]);
}

async function expectGood(page: Page) {
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 900 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function answer(page: Page, question: RegExp, given: string) {
  await page.getByRole('group', { name: question }).getByLabel(given, { exact: true }).check();
}

test('a head saves half of the check, returns, hands it in, and the lead reads “support first”', async ({
  context,
  page,
  place,
  signIn,
  provoke,
}) => {
  const { id, headId } = schoolBefore(place.file);
  await arrive(context, place, headId);
  await page.goto(`/schools/${id}`);
  await expect(page.getByText('Readiness check: 0 of 7 answered')).toBeVisible();
  await page.getByRole('link', { name: 'Begin the check' }).click();
  await expect(title(page)).toHaveText('Are you ready to begin?');
  await answer(page, /leaders want to do this/, 'Yes');
  await answer(page, /have time to lead it/, 'Not yet');
  await answer(page, /SENCO in post/, 'Not yet');
  await page.getByRole('button', { name: 'Save and come back later' }).click();

  await page.getByRole('link', { name: 'Go on with the check' }).click();
  await expect(title(page)).toHaveText('Readiness check: 3 of 7 answered');
  await expectGood(page);
  provoke(422);
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByRole('link', { name: 'Choose an answer' }).first()).toBeVisible();
  await answer(page, /who books places/, 'Not yet');
  await answer(page, /paid time for sessions/, 'Partly');
  await answer(page, /other programmes and changes/, 'Not yet');
  await answer(page, /all who come can sit/, 'Yes');
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(title(page)).toContainText('was handed in on 24 November 2026');

  await signIn('project lead');
  await page.goto('/rollout/need');
  const row = page.getByRole('row', { name: new RegExp(hardPressedSchool) });
  await expect(row.getByText('Support first')).toBeVisible();
  await expectGood(page);
  await row.getByRole('link').click();
  await expect(page.getByText('Support first.')).toBeVisible();
  await expect(page.getByText('Handed in on 24 November 2026')).toBeVisible();
  await expectGood(page);

  // Neither what is needed nor how ready a school is, for anybody else at the council, its trust or beside it.
  for (const who of ['programme administrator', 'trust lead', 'observer'] as const) {
    await signIn(who);
    for (const address of [
      '/rollout/need',
      '/rollout/need.csv',
      `/rollout/schools/${id}/need`,
      `/schools/${id}/readiness`,
    ])
      expect((await page.request.get(address)).status(), `${who} at ${address}`).toBe(404);
  }
  await signIn('programme administrator');
  provoke(404);
  await page.goto('/rollout/need');
  await expect(title(page)).toBeVisible();
});

test('the lead weighs an indicator otherwise, and every need is worked out anew', async ({
  page,
  signIn,
}) => {
  await signIn('project lead');
  await page.goto('/rollout/need');
  const score = page
    .getByRole('row', { name: new RegExp(hardPressedSchool) })
    .getByRole('cell')
    .nth(1);
  const before = await score.textContent();
  await page.getByRole('link', { name: 'Change the weights' }).click();
  await expectGood(page);
  await expect(page.getByLabel('Suspended at SEN support').first()).toHaveValue('30');
  await page.getByLabel('Free school meals').first().fill('90');
  await page.getByRole('button', { name: 'Save the weights' }).click();
  await expect(page.getByText('Need is worked out anew by these weights')).toBeVisible();
  expect(await score.textContent()).not.toBe(before);
  await page.goto('/audit');
  await expect(page.getByRole('row', { name: /Changed what need is weighed from/ })).toBeVisible();
});

test('the administrator puts a special school into the sequence on its word, and lets it back out', async ({
  page,
  signIn,
}) => {
  await signIn('programme administrator');
  await page.goto('/rollout');
  await page.getByRole('link', { name: /a start of its own The Heron School/ }).click();
  await expectGood(page);
  await page
    .getByLabel('What did the school say?')
    .fill('The head rang on Monday: her outreach staff want to learn with the others.');
  await page.getByRole('button', { name: 'Put it into the sequence' }).click();
  await expect(page.getByText('In the sequence by their own wish')).toBeVisible();
  await expect(page.getByText(/her outreach staff want to learn/)).toBeVisible();
  await expectGood(page);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'her outreach staff' })
    .getByRole('link', { name: 'The Heron School' })
    .click();
  await page.getByLabel('Why does it back out?').fill('The head would rather wait a year.');
  await page.getByRole('button', { name: 'Let it back out' }).click();
  await expect(page.getByText('In the sequence by their own wish')).toBeHidden();
});
