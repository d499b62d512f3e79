import Sqlite from 'better-sqlite3';
import { db } from '~/platform/db.server';
import type { Asker } from './asker';
import type { Council } from './council';
import { addOpenSessions, SEATS, type Owing } from './council-training';
import { load, spreadOf, type Spread, type Timing } from './load';
import type { Server } from './server';

const RACES = 28;
const RACERS = 60;
const BOOKINGS = 160;
const ROOMS = Math.ceil((2 * BOOKINGS) / SEATS);

export type Bookings = { council: Council; races: string[]; rooms: string[]; owing: Owing[] };

export type BookingMeasures = {
  one: Timing;
  eight: Timing;
  race: {
    races: number;
    racers: number;
    seats: number;
    oversold: number;
    /** Until the last of a race had an answer. */
    whole: Spread;
    each: Spread;
  };
};

/** Sessions with free places of the module that most people have still to do, and the people who may be booked. */
export async function prepareBookings(council: Council, owing: Owing[]): Promise<Bookings> {
  const module = await db.module.findFirstOrThrow({ where: { code: 'M6' }, select: { id: true } });
  const sessions = await addOpenSessions(council, module.id, RACES + ROOMS);
  return {
    ...{ council, races: sessions.slice(0, RACES), rooms: sessions.slice(RACES) },
    owing: owing.filter(({ moduleId, isDone }) => moduleId === module.id && !isDone),
  };
}

/** Bookings of one person each, then races of sixty schools for twenty-five places, as their browsers would ask. */
export async function measureBookings(
  { origin }: Server,
  asker: Asker,
  { council, races, rooms, owing }: Bookings,
): Promise<BookingMeasures> {
  const organisers = new Map(council.schools.map(({ id, sencoId }) => [id, sencoId]));
  const ask = (sessionId: string, one: Owing) =>
    asker.booking(sessionId, one, organisers.get(one.schoolId) ?? '');
  const singles = owing.slice(0, 2 * BOOKINGS).map((one, at) => ask(rooms[at % ROOMS] ?? '', one));
  const single = (from: number, atATime: number) =>
    load(origin, singles.slice(from, from + BOOKINGS), { atATime, expected: 302, each: 'once' });
  const one = await single(0, 1);
  const eight = await single(BOOKINGS, 8);

  const racers = [...new Map(owing.map((person) => [person.schoolId, person])).values()];
  const wholes: number[] = [];
  const each: Spread[] = [];
  for (const sessionId of races) {
    const asked = racers.slice(0, RACERS).map((person) => ask(sessionId, person));
    const race = await load(origin, asked, { atATime: RACERS, expected: 302, each: 'once' });
    wholes.push((race.answers / race.perSecond) * 1000);
    each.push(race);
  }
  const race = {
    races: RACES,
    racers: RACERS,
    seats: SEATS,
    oversold: countOversold(asker.file, races),
  };
  return {
    one,
    eight,
    race: { ...race, whole: spreadOf(wholes), each: spreadOf(each.map(({ median }) => median)) },
  };
}

/** Of these sessions, how many have another number of places than seats. */
function countOversold(file: string, sessionIds: readonly string[]): number {
  const sqlite = new Sqlite(file, { readonly: true });
  const count = sqlite
    .prepare<[string], number>(
      'SELECT count(*) FROM Place WHERE sessionId = ? AND releasedAt IS NULL',
    )
    .pluck();
  const oversold = sessionIds.filter((id) => count.get(id) !== SEATS).length;
  sqlite.close();
  return oversold;
}
