import type { ChildProcess } from 'node:child_process';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '~/platform/db.server';
import { bookingProcess, bookTogether } from '../support/booking-crowd';
import { bundle } from '../support/bundle.mjs';
import type { Order, Told } from '../support/booking-process';
import { useOneDatabase } from '../support/database';
import { addPost, addSchoolRow } from '../support/school';
import { addModuleRow, addOwing, addSessionRow, browser, seatsAgree } from '../support/training';

const TWO_MINUTES = 120_000;
const PROCESSES = 12;
const FROM_EACH = 5;
const PEOPLE = PROCESSES * FROM_EACH;
const SEATS = 25;

const { file } = useOneDatabase();
const schools: { by: Order['by']; schoolId: string; personIds: string[] }[] = [];
let moduleId: string;
let crowd: ChildProcess[];

beforeAll(async () => {
  const script = await bundle('tests/support/booking-process.ts');
  moduleId = await addModuleRow();
  for (let at = 1; at <= PROCESSES; at++) {
    const schoolId = await addSchoolRow({ name: `School ${at}` });
    const organiser = await addPost(schoolId, 'senco', { email: `senco${at}@school.test` });
    const personIds = await addOwing(schoolId, moduleId, FROM_EACH);
    schools.push({ by: browser(organiser.personId), schoolId, personIds });
  }
  crowd = await Promise.all(schools.map(() => bookingProcess(script, file())));
}, TWO_MINUTES);

afterAll(() => crowd.forEach((child) => child.disconnect()));

/** Sixty people of twelve schools ask together, each school from a process of its own, for one session's places. */
async function race(sessionId: string, guard: Order['guard']): Promise<Told[]> {
  const wish = { sessionId, cover: 'arranged', allOrNone: false, onBehalf: false } as const;
  const orders = schools.map(({ by, schoolId, personIds }) => ({
    ...{ by, guard },
    requests: personIds.map((personId) => ({ ...wish, schoolId, personIds: [personId] })),
  }));
  return bookTogether(crowd, orders);
}

const count = (told: Told[], outcome: string) =>
  told.filter((one) => one.outcome.includes(outcome)).length;
const livePlaces = (sessionId: string) =>
  db.place.findMany({ where: { sessionId, releasedAt: null }, select: { personId: true } });

/** Runs `work` on a database without the trigger that refuses to oversell. */
async function withoutTrigger<T>(work: () => Promise<T>): Promise<T> {
  const sqlite = new Sqlite(file());
  const name = 'seats_never_oversold';
  const trigger = sqlite.prepare('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(name);
  sqlite.exec(`DROP TRIGGER ${name}`);
  try {
    return await work();
  } finally {
    sqlite.exec(trigger as string).close();
  }
}

it(
  'oversells with the guards off: this race can be lost',
  async () => {
    const sessionId = await addSessionRow(moduleId, { on: '2026-12-01', capacity: SEATS });
    const told = await withoutTrigger(() => race(sessionId, 'off'));
    expect(count(told, 'booked')).toBeGreaterThan(SEATS);
    expect((await livePlaces(sessionId)).length).toBeGreaterThan(SEATS);
  },
  TWO_MINUTES,
);

it(
  'is kept from overselling by the database alone',
  async () => {
    const sessionId = await addSessionRow(moduleId, { on: '2026-12-02', capacity: SEATS });
    const told = await race(sessionId, 'off');
    expect(count(told, 'booked')).toBe(SEATS);
    expect(await seatsAgree(sessionId)).toBe(SEATS);
  },
  TWO_MINUTES,
);

it(
  'gives exactly the twenty-five places, and tells the rest that it is full',
  async () => {
    const sessionId = await addSessionRow(moduleId, { on: '2026-12-03', capacity: SEATS });
    const told = await race(sessionId, 'on');
    expect(count(told, 'booked')).toBe(SEATS);
    expect(count(told, 'full')).toBe(PEOPLE - SEATS);
    expect(await seatsAgree(sessionId)).toBe(SEATS);
    const places = await livePlaces(sessionId);
    const booked = told.filter(({ outcome }) => outcome === 'booked');
    expect(places.map(({ personId }) => personId).sort()).toEqual(
      booked.map(({ personId }) => personId).sort(),
    );
    const sqlite = new Sqlite(file(), { readonly: true });
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    sqlite.close();
  },
  TWO_MINUTES,
);
