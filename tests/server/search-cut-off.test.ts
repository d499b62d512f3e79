import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demonstrationNow, ensureDemonstration } from '../support/demonstration';
import { personIdOf } from '../support/demonstration-cast';
import { ask } from '../support/http';
import { portalPlace, removePlace, startPortal, type PortalPlace } from '../support/portal-place';
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

it(
  'the portal ends at once while it searches, and says afterwards that the search was interrupted',
  async () => {
    const port = Number(place.env.PORT);
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
    const asked = await ask(port, sent);
    const path = String(asked.headers.location);
    expect(path).toMatch(/^\/rollout\/proposals\//);
    const running = await ask(port, { path, headers: { cookie } });
    expect(running.text).toContain('Searching for the best plan');
    const before = performance.now();
    await portal.stop();
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(portal.bugs).toEqual([]);

    const again = await startPortal(place);
    const { text } = await ask(port, { path, headers: { cookie } });
    await again.stop();
    expect(text).toContain('The search was interrupted');
    expect(again.bugs).toEqual([]);
  },
  5 * A_MINUTE,
);
