import type { Page } from '@playwright/test';
import { expectAccessible, expectNamed, expectNoSidewaysScroll } from '../support/accessible';
import { listenForFaults, refusal } from '../support/console-fault';
import { personIdOf } from '../support/demonstration-cast';
import { expectFaultsTold, findForm, sendEmpty } from '../support/empty-form';
import { keyboardFaults } from '../support/keyboard';
import type { PortalPlace } from '../support/portal-place';
import { placeOf } from '../support/route-asking';
import { idsFor, type RouteIds } from '../support/route-ids';
import { routesOfBuild, type Route } from '../support/route-list';
import { castOf, standings, type Standing } from '../support/route-reach';
import { addExamples, noPages, visitsOf } from '../support/route-visit';
import { withUploads } from '../support/route-uploads';
import { signInAs } from '../support/sign-in';
import { expect, test } from '../support/story';

/*
 * Every page there is, from the list of routes: opened by somebody who may see it, wide and narrow, and again with
 * what is wrong told after its form was sent empty. A new route is opened without being named here.
 */

test.describe.configure({ mode: 'parallel' });
// What is wrong is told in words; to keep pictures of every page would take as long again.
test.use({ trace: 'off', screenshot: 'off' });

const routes = routesOfBuild();
const visits = visitsOf(routes);

/** Forms in which an empty answer is an answer, with why. */
const TAKEN_EMPTY: Record<string, string> = {
  '/evaluation/export': 'one purpose is always chosen, and a file is answered',
  '/my/sessions/:sessionId/arrangement': 'nobody need ask for anything',
  '/programme/pathways/:staffType': 'a staff type may owe nothing',
  '/rollout/limits/areas/:schoolId': 'without a name the postcode serves',
  '/schools/types': 'each type always says something',
  '/schools/:schoolId/organisers': 'a head may name nobody',
  '/schools/:schoolId/staff/import/:stagedId': 'what is not answered goes on waiting',
  '/trusts/:trustId/staff/import/:stagedId': 'what is not answered goes on waiting',
};

const A_MINUTE = 60_000;
/** On a machine that does much else besides. */
const MOST_FOR_A_PAGE = 10_000;

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 900 };

const grounds = new Map<string, Promise<RouteIds>>();

/** What every page needs, added once to a portal. */
function groundOf(place: PortalPlace): Promise<RouteIds> {
  const known = grounds.get(place.file);
  if (known) return known;
  const made = withUploads(place, addExamples(place.file));
  grounds.set(place.file, made);
  return made;
}

for (const standing of standings) {
  const pages = visits.get(standing) ?? [];
  test(`${standing}: ${pages.length} pages`, async ({ browser, place }) => {
    test.setTimeout(A_MINUTE + pages.length * MOST_FOR_A_PAGE);
    const ids = await groundOf(place);
    const context = await browser.newContext({ baseURL: place.origin });
    const faults = listenForFaults(context);
    await context.addCookies(cookiesOf(place, standing));
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const route of pages)
      await test.step(route.address, async () => {
        try {
          await open(page, route, placeOf(route, idsFor(ids, route, 'own')));
          expect(faults().splice(0), 'the console').toEqual([]);
          await sendForm(page, route);
          const told = faults().splice(0);
          const odd = told.filter((one) => one !== refusal(422) && one !== refusal(409));
          expect(odd, 'the console, sent empty').toEqual([]);
        } catch (error) {
          // The other pages are looked at all the same.
          wrong.push(`${route.address}: ${String(error)}`);
        }
      });
    expect(wrong).toEqual([]);
    await context.close();
  });
}

function cookiesOf(place: PortalPlace, standing: Standing) {
  if (standing === 'nobody') return [];
  const cookie = signInAs(place.file, personIdOf(place.file, castOf(standing)));
  const [name = '', value = ''] = cookie.split('=');
  return [{ name, value, url: place.origin }];
}

async function open(page: Page, { address }: Route, path: string) {
  await page.setViewportSize(WIDE);
  const answer = await page.goto(path);
  expect(answer?.status(), `${address} opens: is an example of it known?`).toBe(200);
  const asked = new URL(path, page.url());
  expect(new URL(page.url()).pathname, `${address} sends on elsewhere`).toBe(asked.pathname);
  await expectNamed(page);
  expect(await keyboardFaults(page), 'by keyboard').toEqual([]);
  await expectGood(page);
}

async function expectGood(page: Page) {
  await expectAccessible(page);
  await page.setViewportSize(NARROW);
  await expectNoSidewaysScroll(page);
}

async function sendForm(page: Page, { address }: Route) {
  const form = await findForm(page);
  if (!form || address in TAKEN_EMPTY) return;
  await sendEmpty(form);
  await expectFaultsTold(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

test('what is no page is none', async ({ place, request }) => {
  const ids = await groundOf(place);
  const known = new Map(routes.map((route) => [route.address, route]));
  for (const address of Object.keys(noPages)) {
    const route = known.get(address);
    if (!route) throw new Error(`${address} is no route any more.`);
    const path = placeOf(route, idsFor(ids, route, 'own'));
    const answer = await request.get(path, {
      maxRedirects: 0,
      headers: { Cookie: signInAs(place.file, personIdOf(place.file, 'SENCO')) },
    });
    const isPage = answer.status() === 200 && answer.headers()['content-type']?.includes('html');
    expect(isPage, `${address} is a page`).toBe(false);
  }
});
