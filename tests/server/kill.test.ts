import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { closeDatabase, db, openDatabase } from '~/platform/db.server';
import { chanceFrom } from '../../prisma/seed/chance';
import type { Order, Told } from '../support/booking-process';
import { bookingProcess, bookTogether } from '../support/booking-crowd';
import { bundle } from '../support/bundle.mjs';
import { useFreshDatabase } from '../support/database';
import { addPost, addSchoolRow } from '../support/school';
import { addModuleRow, addOwing, addSessionRow, browser, seatsAgree } from '../support/training';

const THREE_MINUTES = 180_000;
const KILLS = 8;
const SEATS = 30;
const PEOPLE = 105;
const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03'];

const { file } = useFreshDatabase();
const chance = chanceFrom(9);

/** People of one school, each to be booked on a session of one of three days: more than there are places. */
async function world() {
  const moduleId = await addModuleRow();
  const schoolId = await addSchoolRow();
  const organiser = await addPost(schoolId, 'senco', { email: 'jo@school.test' });
  const personIds = await addOwing(schoolId, moduleId, PEOPLE);
  const sessionIds: string[] = [];
  for (const on of DAYS) sessionIds.push(await addSessionRow(moduleId, { on, capacity: SEATS }));
  const wish = { schoolId, cover: 'arranged', allOrNone: false, onBehalf: false } as const;
  const requests = personIds.map((personId, at) => ({
    ...{ ...wish, personIds: [personId] },
    sessionId: sessionIds[at % DAYS.length] ?? '',
  }));
  return { sessionIds, requests, by: browser(organiser.personId) };
}

/** Lets a process book until it is killed, a little after it has confirmed a few. Returns what it had confirmed. */
async function bookUntilKilled(script: string, order: Order): Promise<Told[]> {
  const child = await bookingProcess(script, file());
  const confirmed: Told[] = [];
  const fewConfirmed = new Promise<void>((resolve) => {
    const few = chance.whole(1, 6);
    child.on('message', (told: Told) => {
      if (told.outcome === 'booked') confirmed.push(told);
      if (confirmed.length >= few) resolve();
    });
  });
  child.send(order);
  await fewConfirmed;
  await wait(chance.whole(0, 15));
  child.kill('SIGKILL');
  await once(child, 'close');
  return confirmed;
}

const key = ({ sessionId, personId }: { sessionId: string; personId: string | null }) =>
  `${sessionId} ${personId}`;

/** Looks the database over as the next process would find it. Returns who has a place. */
async function placesAfterwards(sessionIds: string[]): Promise<string[]> {
  const sqlite = new Sqlite(file());
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  sqlite.close();
  openDatabase(file());
  for (const id of sessionIds) expect(await seatsAgree(id)).toBeLessThanOrEqual(SEATS);
  const places = await db.place.findMany({ select: { id: true, sessionId: true, personId: true } });
  const messages = await db.outboxMessage.findMany({ where: { kind: 'booking-confirmed' } });
  const acts = await db.auditEntry.count({ where: { act: 'bookPlaces' } });
  await closeDatabase();
  expect(messages.map((one) => one.subjectId).sort()).toEqual(places.map(({ id }) => id).sort());
  expect(acts).toBe(places.length);
  expect(new Set(places.map(key)).size).toBe(places.length);
  return places.map(key);
}

it(
  'keeps every confirmed booking, doubles none and oversells nothing when the process is killed',
  async () => {
    const script = await bundle('tests/support/booking-process.ts');
    const { sessionIds, requests, by } = await world();
    const order: Order = { by, requests, guard: 'on' };
    await closeDatabase();

    const confirmed: string[] = [];
    for (let kill = 1; kill <= KILLS; kill++) {
      confirmed.push(...(await bookUntilKilled(script, order)).map(key));
      const places = await placesAfterwards(sessionIds);
      expect(places).toEqual(expect.arrayContaining(confirmed));
    }

    const lastProcess = await bookingProcess(script, file());
    const told = await bookTogether([lastProcess], [order]);
    lastProcess.disconnect();
    await once(lastProcess, 'exit');
    const places = await placesAfterwards(sessionIds);
    expect(places).toHaveLength(SEATS * DAYS.length);
    const count = (outcome: string) => told.filter((one) => one.outcome === outcome).length;
    expect(count('full')).toBe(PEOPLE - SEATS * DAYS.length);
    expect(count('already booked') + count('booked')).toBe(SEATS * DAYS.length);
  },
  THREE_MINUTES,
);
