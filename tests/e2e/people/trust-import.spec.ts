import type { Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { mainSchool } from '../../../prisma/seed/invented-schools';
import { expectAccessible, expectNoSidewaysScroll } from '../../support/accessible';
import { expect, test } from '../../support/story';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Another school of the trust, whose agreement is taken back for the story. */
function schoolWithoutAgreement(file: string): string {
  const sqlite = new Sqlite(file, { timeout: 5_000 });
  try {
    const school = sqlite
      .prepare<[string], { id: string; name: string }>(
        `SELECT School.id, School.name FROM School JOIN TrustLink ON TrustLink.schoolId = School.id
          JOIN "Grant" ON "Grant".trustId = TrustLink.trustId AND role = 'trust-lead'
          WHERE School.name <> ? ORDER BY School.name LIMIT 1`,
      )
      .get(mainSchool);
    if (!school) throw new Error('The trust has one school only.');
    sqlite.prepare('DELETE FROM AgreementAcceptance WHERE schoolId = ?').run(school.id);
    return school.name;
  } finally {
    sqlite.close();
  }
}

async function expectGood(page: Page) {
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 900 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('the trust lead brings in the staff of the schools that have agreed, and they see it', async ({
  page,
  place,
  signIn,
  provoke,
}) => {
  const waiting = schoolWithoutAgreement(place.file);
  await signIn('trust lead');
  await page.goto('/');
  await page.getByRole('link', { name: 'Import staff' }).click();
  await expect(title(page)).toHaveText('Import staff of the trust’s schools');
  await expect(page.getByText(waiting)).toBeVisible();
  const upload = async (lines: string[]) => {
    const buffer = Buffer.from(lines.join('\r\n'));
    const file = { name: 'trust.csv', mimeType: 'text/csv', buffer };
    await page.getByLabel('Staff list').setInputFiles(file);
    await page.getByRole('button', { name: 'Show what would change' }).click();
  };
  provoke(422);
  await upload(['Name,Role,Base', 'Alma Reed,Teacher,Elsewhere']);
  await expect(page.getByRole('alert')).toContainText('No row can come in');
  await expect(page.getByLabel('“Name” tells')).toHaveValue('fullName');
  await expectGood(page);
  await page.goto(page.url());
  const list = [
    'Name,Role,Work e-mail,School',
    `Petra Quill,Teacher,petra.quill@horizon.invalid,${mainSchool}`,
    `Rowan Ash,SENCO,rowan.ash@horizon.invalid,${mainSchool}`,
    `Alma Reed,Teacher,alma.reed@horizon.invalid,${waiting}`,
  ];
  await upload(list);
  await expect(title(page)).toHaveText('Is this what each column tells?');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(title(page)).toHaveText('1 question and 1 row to settle first');
  await expect(
    page.getByText(`${waiting} has not accepted the data-sharing agreement`),
  ).toBeVisible();
  await expectGood(page);
  await page.getByRole('checkbox', { name: 'Leave out line 4' }).check();
  await page
    .getByRole('group', { name: /Only the school says who is its SENCO/ })
    .getByRole('radio', { name: 'Teacher', exact: true })
    .check();
  await page.getByRole('button', { name: 'Save and look again' }).click();
  await expect(title(page)).toHaveText('2 new people');
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByRole('status')).toContainText('Taken in: 2 new people');
  await signIn('head');
  await page.goto('/');
  await page.getByRole('link', { name: 'Staff', exact: true }).click();
  await expect(
    page.getByText(/Horizon Learning Trust took in a staff list .*: 2 new people\./),
  ).toBeVisible();
  await expectGood(page);
});
