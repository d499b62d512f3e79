import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demonstrationNow, ensureDemonstration } from '../support/demonstration';
import { personIdOf } from '../support/demonstration-cast';
import { ask } from '../support/http';
import {
  portalPlace,
  removePlace,
  startPortal,
  type PortalPlace,
  type RunningPortal,
} from '../support/portal-place';
import { signInAs } from '../support/sign-in';

const A_MINUTE = 60_000;

let place: PortalPlace;

beforeEach(async () => {
  place = await portalPlace(await ensureDemonstration(), { PORTAL_NOW: demonstrationNow });
  addMany();
}, 5 * A_MINUTE);
afterEach(() => removePlace(place));

/** So many more schools and cohorts that no search for their plan is over at once. */
function addMany(): void {
  const sqlite = new Sqlite(place.file);
  const yearId = sqlite.prepare('SELECT id FROM ProgrammeYear').pluck().get();
  const school = sqlite.prepare(
    `INSERT INTO School (id, name, typeName, phase, takesPart, partSource, status, source, createdAt)
      VALUES (?, ?, 'Academy', 'primary', 'sequenced', 'hand', 'open', 'hand', ?)`,
  );
  for (let at = 0; at < 300; at++) school.run(randomUUID(), `Long Road ${at}`, demonstrationNow);
  const cohort = sqlite.prepare(
    `INSERT INTO Cohort (id, programmeYearId, name, position, startsOn, mostSchools)
      VALUES (?, ?, ?, ?, ?, 40)`,
  );
  for (let at = 5; at < 15; at++)
    cohort.run(randomUUID(), yearId, `Cohort ${at}`, at, `2027-06-${at + 10}`);
  sqlite.close();
}

type Asked = { portal: RunningPortal; path: string; cookie: string };

/** A portal whose lead has asked for a plan that is searched for a minute. */
async function searching(): Promise<Asked> {
  const cookie = signInAs(place.file, personIdOf(place.file, 'project lead'));
  const portal = await startPortal(place);
  const body = new URLSearchParams({
    ...{ mode: 'need-led', approver: 'Programme board', seconds: '60' },
  }).toString();
  const headers = {
    ...{ cookie, origin: place.origin, host: new URL(place.origin).host },
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
  };
  const sent = { method: 'POST', path: '/rollout/proposals/new', headers, body };
  const asked = await ask(port(), sent);
  const path = String(asked.headers.location);
  expect(path).toMatch(/^\/rollout\/proposals\//);
  return { portal, path, cookie };
}

const port = () => Number(place.env.PORT);

async function isSearching({ path, cookie }: Asked): Promise<boolean> {
  const { text } = await ask(port(), { path, headers: { cookie } });
  return text.includes('Searching for the best plan');
}

/** How long each of some addresses takes to be answered, in milliseconds, in order of length. */
async function timesOf(paths: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const path of paths) {
    const before = performance.now();
    expect((await ask(port(), { path })).status).toBe(200);
    times.push(performance.now() - before);
  }
  return times.sort((a, b) => a - b);
}

it(
  'the portal answers while it searches',
  async () => {
    const asked = await searching();
    const { portal } = asked;
    // The first time that a page is drawn is no measure of the others.
    await timesOf(['/health', '/sign-in']);
    const times = await timesOf(Array.from({ length: 10 }, () => ['/health', '/sign-in']).flat());
    expect(await isSearching(asked)).toBe(true);
    await portal.stop();
    const median = times[times.length / 2] ?? NaN;
    console.log(`20 requests during a search: ${median.toFixed(0)} ms at the median`);
    // What a busy machine allows; the figures of a quiet one are told by the bench.
    expect(median).toBeLessThan(250);
    expect(portal.bugs).toEqual([]);
  },
  5 * A_MINUTE,
);

it(
  'the portal ends at once while it searches, and says afterwards that the search was interrupted',
  async () => {
    const asked = await searching();
    const { portal, path, cookie } = asked;
    expect(await isSearching(asked)).toBe(true);
    const before = performance.now();
    await portal.stop();
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(portal.bugs).toEqual([]);

    const again = await startPortal(place);
    const { text } = await ask(port(), { path, headers: { cookie } });
    await again.stop();
    expect(text).toContain('The search was interrupted');
    expect(again.bugs).toEqual([]);
  },
  5 * A_MINUTE,
);
