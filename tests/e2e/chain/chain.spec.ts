import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { linkTo, mailsTo } from '../../support/mail-folder';
import {
  portalCommand,
  portalPlace,
  removePlace,
  startPortal,
  type PortalPlace,
  type RunningPortal,
} from '../../support/portal-place';
import { signInAs } from '../../support/sign-in';

// The programme's main job from end to end, beginning with the upload of the real list of schools. The school that has
// staff is invented and added by hand: no real school ever has invented people.

const before = '2026-11-24T10:00:00.000Z';
const duringTheSession = '2026-12-01T10:00:00.000Z';
const school = 'Tern Bank Primary';
const staff = [
  ...['Abara', 'Birch', 'Crossley', 'Dunn', 'Eaton', 'Farrow'],
  ...['Garner', 'Hewitt', 'Ibrahim', 'Jarvis', 'Kowal'],
].map((family) => ({ given: 'Ada', family }));
const PASSWORD = 'three herons walking';

let place: PortalPlace;
let portal: RunningPortal;
let schoolId = '';
let sessionUrl = '';
const people = new Map<string, BrowserContext>();

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  place = await portalPlace(undefined, { PORTAL_NOW: before });
  expect((await portalCommand(place, ['migrate'])).code).toBe(0);
  // A fresh portal whose clock may be set: only a live one refuses that.
  const sqlite = new Sqlite(place.file);
  sqlite
    .prepare(
      `INSERT INTO "Portal" VALUES ('portal', 'demo', 'Estuary Council', '812', 'inclusion@estuary.invalid', ?)`,
    )
    .run(before);
  sqlite.close();
});

test.afterAll(async () => {
  for (const context of people.values()) await context.close();
  await portal.stop();
  removePlace(place);
});

/** Opens a one-time link, chooses a password and is signed in. */
async function arrive(browser: Browser, who: string, link: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: place.origin });
  people.set(who, context);
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Keep this password and sign in' }).click();
  await expect(page).toHaveURL((url) => !url.pathname.startsWith('/password'));
  return page;
}

async function as(who: string): Promise<Page> {
  const context = people.get(who);
  if (!context) throw new Error(`${who} has not arrived yet.`);
  return context.pages()[0] ?? context.newPage();
}

async function fillDay(page: Page, legend: string, [day, month, year]: [string, string, string]) {
  const group = page.getByRole('group', { name: legend, exact: true });
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
}

test('the council makes the first account from the terminal, and the lead signs in by its link', async ({
  browser,
}) => {
  const { code, out } = await portalCommand(place, [
    ...['account', 'create', '--email', 'lead@estuary.invalid'],
    ...['--name', 'Rosalind Whitfield', '--role', 'project-lead', '--json'],
  ]);
  expect(code).toBe(0);
  portal = await startPortal(place);
  const link = /https?:[^"\s]+\/password\/[^"\s]+/.exec(out)?.[0] ?? '';
  const page = await arrive(browser, 'lead', link);
  await expect(page).toHaveURL(/\/this-week$/);
});

test('the lead uploads the real list: 63 schools take part', async () => {
  const page = await as('lead');
  await page.goto('/schools/import');
  await page
    .getByLabel('The list, or its links file')
    .setInputFiles('tests/data/gias_layout_812.csv');
  await page.getByRole('button', { name: 'Show what would change' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('63');
  await page.getByRole('button', { name: 'Take it in' }).click();
  await page.goto('/schools');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('59 schools take part');
  await expect(page.getByText('4 contributors')).toBeVisible();
});

test('applied a second time, the list changes nothing', async () => {
  const page = await as('lead');
  await page.goto('/schools/import');
  await page
    .getByLabel('The list, or its links file')
    .setInputFiles('tests/data/gias_layout_812.csv');
  await page.getByRole('button', { name: 'Show what would change' }).click();
  await expect(
    page.getByText(/nothing would change|nothing to change|no changes/i).first(),
  ).toBeVisible();
});

test('the lead adds a setting by hand and names its head', async () => {
  const page = await as('lead');
  await page.goto('/schools/new');
  await page.getByLabel('Name', { exact: true }).fill(school);
  await page.getByLabel('The council’s own reference').fill('EST-001');
  await page.getByLabel('Phase').selectOption('primary');
  await page.getByRole('radio', { name: /Takes part/ }).check();
  await page.getByRole('button', { name: 'Add the setting' }).click();
  await expect(page.getByRole('status')).toContainText(school);
  schoolId = /\/schools\/([^/]+)/.exec(page.url())?.[1] ?? '';
  await page.goto(`/schools/${schoolId}/head`);
  await page.getByLabel('First name').fill('Amara');
  await page.getByLabel('Last name').fill('Osei');
  await page.getByLabel('Work e-mail address').fill('head@tern.invalid');
  await page.getByRole('button', { name: 'Name the head' }).click();
  await expect(page.getByRole('status')).toContainText('has been written to');
});

test('the council sets the agreement’s text', async () => {
  const page = await as('lead');
  await page.goto('/agreement-text');
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(page.getByRole('status')).toContainText('Version 1 is published');
});

test('the head arrives by invitation, and accepts the agreement', async ({ browser }) => {
  const link = await linkTo(place.mailFolder, 'head@tern.invalid', /\/password\//);
  const page = await arrive(browser, 'head', link);
  await page.goto(`/schools/${schoolId}/agreement`);
  await page.getByRole('checkbox', { name: /I accept this agreement/ }).check();
  await page.getByRole('button', { name: 'Accept the agreement' }).click();
  await expect(page.getByRole('status')).toContainText('You have accepted');
});

test('the staff list comes in from a spreadsheet, and each new person is told who gave their details', async () => {
  const lines = staff.map(
    ({ given, family }) => `${family};${given};Teacher;${family}@tern.invalid`,
  );
  const list = ['Staff list;;;', 'Surname;Forename;Job title;E-mail', ...lines].join('\r\n');
  const page = await as('head');
  await page.goto(`/schools/${schoolId}/staff/import`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'staff.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${list}`),
  });
  await page.getByRole('button', { name: 'Show what would change' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Is this what each column tells?',
  );
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByRole('status')).not.toBeEmpty();
  await page.goto(`/schools/${schoolId}/staff`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('12 members of staff');
  await expect
    .poll(() => mailsTo(place.mailFolder, 'birch@tern.invalid').join(), { timeout: 20_000 })
    .toMatch(/object|complain/i);
});

test('the lead begins the programme, makes a cohort, puts the school in and publishes', async () => {
  const page = await as('lead');
  await page.goto('/programme');
  await fillDay(page, 'First day of year 1', ['1', '9', '2026']);
  await page.getByRole('button', { name: 'Begin year 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('8 modules');
  await page.goto('/rollout');
  await page.getByRole('link', { name: 'Add a cohort' }).click();
  await page.getByLabel('Name').fill('Cohort 1');
  await fillDay(page, 'Start', ['26', '10', '2026']);
  await page.getByLabel('Most schools').fill('5');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.goto(`/rollout/schools/${schoolId}/move`);
  await page.getByRole('radio', { name: /Cohort 1/ }).check();
  await page.getByLabel('Why is it moved?').fill('It asked to be among the first.');
  await page.getByRole('button', { name: 'Move the school' }).click();
  await expect(page.getByRole('status')).toContainText('Cohort 1');
  await page.getByRole('link', { name: 'Publish Cohort 1…' }).click();
  await page.getByRole('button', { name: 'Publish Cohort 1' }).click();
  await expect(page.getByRole('status')).not.toBeEmpty();
});

test('the head accepts the place, and enrols the staff after looking over the list', async () => {
  const page = await as('head');
  await page.goto(`/schools/${schoolId}/invitation`);
  await page
    .getByRole('radio', { name: /accept/i })
    .first()
    .check();
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await page.goto(`/schools/${schoolId}/enrolment`);
  await page.getByRole('button', { name: 'The list is right: enrol them' }).click();
  await expect(page.getByRole('status')).toContainText('12');
});

test('the lead gives a facilitator access and schedules an open session', async ({ browser }) => {
  const page = await as('lead');
  await page.goto('/access/new');
  await page.getByLabel('First name').fill('Leila');
  await page.getByLabel('Last name').fill('Haddad');
  await page.getByLabel('E-mail address').fill('leila@estuary.invalid');
  await page.getByRole('radio', { name: 'Facilitator' }).check();
  await page.getByRole('button', { name: 'Give access and send the link' }).click();
  await page.goto('/training/new?kind=open');
  await page.getByLabel('Module').selectOption({ label: 'Welcome to inclusion' });
  await fillDay(page, 'Day', ['1', '12', '2026']);
  await page.getByLabel('Starts').fill('9.30am');
  await page.getByLabel('Ends').fill('noon');
  await page.getByLabel('Room or building').fill('The Boathouse');
  await page.getByLabel('Places').first().fill('12');
  await page.getByRole('checkbox', { name: /Leila Haddad/ }).check();
  await page.getByRole('button', { name: 'Schedule the session' }).click();
  await expect(page.getByRole('status')).toContainText('scheduled');
  sessionUrl = new URL(page.url()).pathname;
  const link = await linkTo(place.mailFolder, 'leila@estuary.invalid', /\/password\//);
  const theirs = await arrive(browser, 'facilitator', link);
  await expect(theirs).toHaveURL(/facilitating/);
});

test('the head books eleven colleagues in one go; each gets a calendar file', async () => {
  const page = await as('head');
  await page.goto(`/schools/${schoolId}/sessions`);
  await page.getByRole('link', { name: /^Book/ }).first().click();
  for (const { given, family } of staff)
    await page.getByRole('checkbox', { name: new RegExp(`${given} ${family}`) }).check();
  await page.getByRole('button', { name: /Book 11/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('11');
  await expect
    .poll(() => mailsTo(place.mailFolder, 'birch@tern.invalid').join('\n'), { timeout: 20_000 })
    .toContain('text/calendar');
});

test('on the day the facilitator takes the register', async () => {
  await portal.stop();
  place.env.PORTAL_NOW = duringTheSession;
  portal = await startPortal(place);
  const page = await as('facilitator');
  await page.goto(`${sessionUrl}/register`);
  await page.getByRole('button', { name: 'Save, and mark everyone else attended' }).click();
  await expect(page.getByRole('status')).not.toBeEmpty();
});

test('a member of staff reads, tries, ticks, and is done; the head sees it', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'Birch');
  await page.goto('/my');
  await page
    .getByRole('link', { name: /Welcome to inclusion/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'I have read this' }).click();
  await page.getByRole('button', { name: 'I have done this' }).click();
  await expect(page.getByRole('status')).toContainText('is complete');
  await page.goto('/my/record');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('One module completed');
  const heads = await as('head');
  await heads.goto(`/schools/${schoolId}`);
  await expect(heads.getByRole('heading', { level: 1 })).toContainText(
    'of 12 staff have nothing late',
  );
});

test('ten answer three questions, and only then does a result appear', async ({ browser }) => {
  await portal.stop();
  portal = await startPortal(place);
  const lead = await as('lead');
  for (const [at, { family }] of staff.entries()) {
    if (at === 9) {
      await lead.goto('/evaluation');
      await expect(lead.getByText('Fewer than 10 people have answered').first()).toBeVisible();
    }
    if (at === 10) break;
    const page = await signedIn(browser, family);
    await page.goto('/my');
    await page.getByRole('link', { name: /three questions/ }).click();
    for (const question of [/How useful/, /How confident/])
      await page.getByRole('group', { name: question }).getByLabel('4', { exact: true }).check();
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await expect(page.getByRole('status')).toContainText('without your name');
    await page.context().close();
  }
  await lead.goto('/evaluation');
  await expect(lead.getByRole('cell', { name: '4.0' }).first()).toBeVisible();
  await expect(lead.getByRole('heading', { level: 1 })).toContainText('11 of 12 staff have come');
});

/** Signs in by fixture as somebody of the school. */
async function signedIn(browser: Browser, familyName: string): Promise<Page> {
  const sqlite = new Sqlite(place.file, { readonly: true });
  const person = sqlite
    .prepare<[string], { id: string }>('SELECT "id" FROM "Person" WHERE "familyName" = ?')
    .get(familyName);
  sqlite.close();
  const [name = '', value = ''] = signInAs(place.file, person?.id ?? '').split('=');
  const context = await browser.newContext({ baseURL: place.origin });
  await context.addCookies([{ name, value, url: place.origin }]);
  return context.newPage();
}
