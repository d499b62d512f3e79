import { randomUUID } from 'node:crypto';
import { recordCompletionsIn } from '~/features/enrolment/completion-ledger.server';
import { act, db, type Tx } from '~/platform/db.server';
import { addDays, addMinutes, instantAt, type Day } from '~/platform/time';
import { noRows, writeRows, type Rows } from '../../prisma/seed/rows';
import { groupBy } from '../../prisma/seed/training-plan';
import type { BenchSchool, Council } from './council';

const PAST_IN_SCHOOL = 16;
const PAST_OPEN = 8;
const FUTURE_OPEN = 16;
export const SEATS = 25;
export const SESSIONS = PAST_IN_SCHOOL + PAST_OPEN + FUTURE_OPEN;
export const COMPLETED_SHARE = 0.6;

/** What one person owes of one module, through one school. */
export type Owing = { personId: string; schoolId: string; moduleId: string; isDone: boolean };

/** Sixty in a hundred of what is owed completed, the earliest due first, and forty sessions held or to come. */
export async function fillTraining(council: Council): Promise<Owing[]> {
  const owing = await listOwing(council);
  const rows = noRows();
  const ticked = await listPartsToTick();
  for (const { personId, moduleId } of owing.filter(({ isDone }) => isDone))
    for (const modulePartId of ticked.get(moduleId) ?? [])
      rows.partDone.push({ id: randomUUID(), personId, modulePartId, doneOn: before(council) });
  addSessions(rows, council, owing);
  await act(async (tx) => {
    await writeRows(tx, rows);
    await countTaken(tx);
    await recordCompletionsIn(
      tx,
      owing
        .filter(({ isDone }) => isDone)
        .map(({ personId, moduleId }) => ({
          ...{ personId, moduleId, route: 'in-school' },
          ...{ completedOn: before(council), now: council.calendar.now },
        })),
    );
  });
  return owing;
}

/** A day of the last three months. */
const before = ({ calendar, chance }: Council): Day =>
  addDays(calendar.today, -chance.whole(1, 90));

async function listOwing({ chance }: Council): Promise<Owing[]> {
  const owed = await db.owed.findMany({
    select: {
      ...{ personId: true, moduleId: true, dueOn: true },
      person: { select: { enrolments: { select: { schoolId: true } } } },
    },
    orderBy: [{ dueOn: 'asc' }, { personId: 'asc' }, { moduleId: 'asc' }],
  });
  const weeks = (day: Day) => Date.parse(day) / (7 * 86_400_000);
  const order = owed
    .map((row) => ({ row, at: weeks(row.dueOn) + chance.whole(0, 12) }))
    .sort((a, b) => a.at - b.at);
  const done = order.length * COMPLETED_SHARE;
  return order.map(({ row: { personId, moduleId, person } }, at) => ({
    ...{ personId, moduleId, schoolId: person.enrolments[0]?.schoolId ?? '' },
    isDone: at < done,
  }));
}

async function listPartsToTick(): Promise<Map<string, string[]>> {
  const parts = await db.modulePart.findMany({
    where: { kind: { not: 'live' } },
    select: { id: true, moduleId: true },
  });
  const byModule = groupBy(parts, ({ moduleId }) => moduleId);
  return new Map([...byModule].map(([moduleId, own]) => [moduleId, own.map(({ id }) => id)]));
}

/** Each session on a day of its own, so that nobody is in two places at once. */
function addSessions(rows: Rows, council: Council, owing: Owing[]): void {
  const { calendar, chance, schools } = council;
  const byModule = [...groupBy(owing, ({ moduleId }) => moduleId).values()];
  const peopleOf = (at: number, isDone: boolean, school?: BenchSchool) =>
    chance
      .shuffled(byModule[at % byModule.length] ?? [])
      .filter((one) => one.isDone === isDone && (!school || one.schoolId === school.id))
      .slice(0, school ? school.staff : SEATS);
  for (let at = 0; at < PAST_IN_SCHOOL; at++) {
    const school = schools[at % schools.length];
    const day = addDays(calendar.today, -7 - at);
    addSession(rows, { day, school, people: peopleOf(at % 4, true, school), isPast: true });
  }
  for (let at = 0; at < PAST_OPEN; at++)
    addSession(rows, {
      ...{ day: addDays(calendar.today, -30 - at), people: peopleOf(at % 4, true), isPast: true },
    });
  for (let at = 0; at < FUTURE_OPEN; at++)
    addSession(rows, {
      day: addDays(calendar.today, 7 + at),
      people: peopleOf(at, false).slice(0, chance.whole(5, SEATS)),
      isPast: false,
    });
}

type Planned = { day: Day; school?: BenchSchool; people: Owing[]; isPast: boolean };

function addSession(rows: Rows, { day, school, people, isPast }: Planned): void {
  const [first] = people;
  if (!first) return;
  const id = randomUUID();
  const startsAt = instantAt(day, '15:45');
  rows.session.push({
    ...{ id, moduleId: first.moduleId, startsAt, endsAt: addMinutes(startsAt, 75) },
    ...{ kind: school ? 'in-school' : 'open', schoolId: school?.id ?? null, venue: 'Room 2' },
    ...{ capacity: school ? null : SEATS, arrangedById: 'bench', createdAt: startsAt },
  });
  if (!school)
    for (const { personId, schoolId } of people)
      rows.place.push({
        ...{ id: randomUUID(), sessionId: id, schoolId, personId, cover: 'arranged' },
        ...{ claimedById: personId, claimedAt: addMinutes(startsAt, -20_000) },
      });
  if (!isPast) return;
  const registerId = randomUUID();
  rows.register.push({ id: registerId, sessionId: id, takenById: 'bench', takenAt: startsAt });
  for (const { personId, schoolId } of people)
    rows.registerMark.push({
      ...{ id: randomUUID(), registerId, personId, schoolId, mark: 'attended' },
    });
}

async function countTaken(tx: Tx): Promise<void> {
  const counts = await tx.place.groupBy({ by: ['sessionId'], _count: { _all: true } });
  for (const { sessionId, _count } of counts)
    await tx.session.update({ where: { id: sessionId }, data: { taken: _count._all } });
}

/** So many open sessions of one module and twenty-five places, each on a day of its own after all the others. */
export async function addOpenSessions(
  { calendar }: Council,
  moduleId: string,
  number: number,
): Promise<string[]> {
  const sessions = Array.from({ length: number }, (_, at) => {
    const startsAt = instantAt(addDays(calendar.today, 60 + at), '09:30');
    return { id: randomUUID(), startsAt, endsAt: addMinutes(startsAt, 150) };
  });
  const facts = { moduleId, kind: 'open', venue: 'Room 3', capacity: SEATS, arrangedById: 'bench' };
  await act((tx) =>
    tx.session.createMany({
      data: sessions.map((session) => ({ ...facts, ...session, createdAt: calendar.now })),
    }),
  );
  return sessions.map(({ id }) => id);
}
