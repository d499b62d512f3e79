import type { Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { expectAccessible, expectNoSidewaysScroll } from '../../support/accessible';
import { expect, test } from '../../support/story';

// The timetable of a cohort, from an empty template to sessions in its schools.

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** The demonstration without its template and what was made from it. */
function forgetTemplate(file: string) {
  const sqlite = new Sqlite(file);
  sqlite.exec('DELETE FROM Session WHERE timetableLineId IS NOT NULL; DELETE FROM TimetableLine');
  sqlite.close();
}

async function look(page: Page) {
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function openTimetable(page: Page, cohort: string) {
  await page.goto('/training');
  await page.getByRole('link', { name: `Timetable of ${cohort}` }).click();
}

test('the lead begins the template with a usual one, and changes a line', async ({
  page,
  place,
  signIn,
}) => {
  forgetTemplate(place.file);
  await signIn('project lead');
  await page.goto('/training');
  // The schools of cohort 3 have accepted, and nobody of them is enrolled yet.
  await expect(page.getByText(/^Estimated for \d schools not enrolled yet/)).toBeVisible();
  await expect(page.getByText(/^about \d+ needed/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Timetable template' }).click();
  await look(page);
  await page.getByRole('button', { name: 'Begin with a usual template' }).click();
  await expect(title(page)).toHaveText('Timetable template: 8 lines');
  await expect(page.getByText('too late')).toHaveCount(0);
  await look(page);
  await page.getByRole('link', { name: /^Change Speech/ }).click();
  await look(page);
  await page.getByLabel('Minutes').fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter how many minutes');
  await page.getByLabel('Minutes').fill('75');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /^Speech/ })).toContainText('75 minutes');
});

test('she is warned of a line that comes after the due date', async ({ page, signIn }) => {
  await signIn('project lead');
  await page.goto('/training/template');
  await page.getByRole('link', { name: 'Add a line' }).click();
  await page.getByRole('link', { name: 'Add a session in every school' }).click();
  const module = page.getByLabel('Module');
  await module.selectOption({ index: 1 });
  await page.getByLabel('School weeks after the start').fill('9');
  await page.getByLabel('Day of the week').selectOption('Friday');
  await page.getByLabel('Starts').fill('1.15pm');
  await page.getByLabel('Minutes').fill('60');
  await page.getByLabel('Facilitators for each session').fill('1');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('1 line comes too late.')).toBeVisible();
  await expect(page.getByText(/Cohort 1: .*, but due .* for head teachers/)).toBeVisible();
  await look(page);
});

test('she looks at the third cohort’s timetable, sees a day moved, and makes it once', async ({
  page,
  context,
  signIn,
}) => {
  await signIn('project lead');
  await openTimetable(page, 'Cohort 3');
  await expect(title(page)).toHaveText(/^Cohort 3: \d+ sessions to make$/);
  // Good Friday and Easter Monday.
  const moved = page.getByRole('row', { name: /Moved from Fri 26 Mar: a bank holiday/ });
  await expect(moved).toContainText('Tue 30 Mar');
  await look(page);
  const other = await context.newPage();
  await other.goto(page.url());
  const make = { name: /^Make \d+ sessions$/ };
  await page.getByRole('button', make).click();
  await expect(page.getByRole('status')).toHaveText(/^\d+ sessions are made\.$/);
  await expect(title(page)).toHaveText('Cohort 3: nothing left to make');
  await expect(page.getByRole('button', make)).toHaveCount(0);
  await look(page);
  await other.getByRole('button', make).click();
  await expect(other.getByRole('status')).toContainText('nothing has changed');
  await other.close();
});

test('she sees on This week what still falls short, with what would mend it', async ({
  page,
  signIn,
}) => {
  await signIn('project lead');
  await page.goto('/this-week');
  const card = page.locator('section').filter({ hasText: 'Short within 8 school weeks' }).last();
  await expect(card.getByText(/seats? short/).first()).toBeVisible();
  await card.getByRole('link', { name: 'name facilitators for Cohort 3' }).click();
  await expect(page.getByText('Nobody yet').first()).toBeVisible();
  await look(page);
});

test('the administrator looks at the template, and makes a timetable without it changing', async ({
  page,
  signIn,
}) => {
  await signIn('programme administrator');
  await page.goto('/training/template');
  await expect(page.getByRole('link', { name: 'Add a line' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^Change/ })).toHaveCount(0);
  await openTimetable(page, 'Cohort 3');
  await expect(title(page)).toHaveText('Cohort 3: nothing left to make');
});
