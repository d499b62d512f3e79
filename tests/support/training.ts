import { randomUUID } from 'node:crypto';
import type { By } from '~/features/people/viewer';
import { act, db } from '~/platform/db.server';
import { addMinutes, instantAt, type Day } from '~/platform/time';
import { addPost, monday } from './school';

const year = {
  id: 'year-1',
  number: 1,
  name: 'Year 1',
  startsOn: '2026-09-01',
  endsOn: '2027-07-31',
};

type ModuleWanted = { id?: string; title?: string; parts?: ('live' | 'online' | 'practice')[] };

/** A module of year 1, with one live part unless said otherwise. Returns its id. */
export async function addModuleRow(wanted: ModuleWanted = {}): Promise<string> {
  const { id = randomUUID(), title = 'Adapting teaching', parts = ['live'] } = wanted;
  const facts = { position: 1, code: id.slice(0, 8), summary: '', audience: '' };
  await act(async (tx) => {
    await tx.programmeYear.upsert({ where: { id: year.id }, update: {}, create: year });
    await tx.module.create({ data: { id, programmeYearId: year.id, title, ...facts } });
    await tx.modulePart.createMany({
      data: parts.map((kind, position) => ({
        id: partId(id, position),
        moduleId: id,
        position,
        kind,
        title: kind,
        minutes: 20,
        body: '[]',
      })),
    });
  });
  return id;
}

/** The id of a module's part by its place. */
export function partId(moduleId: string, position: number): string {
  return `${moduleId}-${position}`;
}

/** Lets people owe a module, as enrolment would have it. */
export async function owe(
  personIds: string[],
  moduleId: string,
  days: { owedFrom?: Day; dueOn?: Day } = {},
): Promise<void> {
  const { owedFrom = '2026-09-07', dueOn = '2026-12-18' } = days;
  await act((tx) =>
    tx.owed.createMany({
      data: personIds.map((personId) => ({
        id: randomUUID(),
        personId,
        moduleId,
        programmeYearId: year.id,
        owedFrom,
        dueOn,
      })),
    }),
  );
}

/** So many teachers of a school who owe a module. Returns their ids. */
export async function addOwing(schoolId: string, moduleId: string, number: number) {
  const personIds: string[] = [];
  for (let at = 1; at <= number; at++) {
    const familyName = `Teacher ${String(at).padStart(2, '0')}`;
    const email = `teacher${at}.${schoolId.slice(0, 4)}@school.test`;
    personIds.push((await addPost(schoolId, 'teacher', { familyName, email })).personId);
  }
  await owe(personIds, moduleId);
  return personIds;
}

type SessionWanted = {
  kind?: 'open' | 'in-school' | 'led-by-school';
  on?: Day;
  from?: string;
  minutes?: number;
  capacity?: number;
  schoolId?: string;
  cohortId?: string;
  leadPersonId?: string;
  schoolCap?: number;
  schoolCapUntil?: string;
  facilitatorIds?: string[];
};

/** A session on Tue 1 December 2026 at 9.30 for 25 people, unless said otherwise. Returns its id. */
export async function addSessionRow(moduleId: string, wanted: SessionWanted = {}) {
  const { kind = 'open', on = '2026-12-01', from = '09:30', minutes = 150 } = wanted;
  const { capacity = kind === 'open' ? 25 : null, facilitatorIds = [], ...given } = wanted;
  const startsAt = instantAt(on, from);
  const id = randomUUID();
  await act((tx) =>
    tx.session.create({
      data: {
        id,
        moduleId,
        kind,
        startsAt,
        endsAt: addMinutes(startsAt, minutes),
        venue: 'Humber Room',
        capacity,
        cohortId: given.cohortId,
        schoolId: given.schoolId,
        leadPersonId: given.leadPersonId,
        schoolCap: given.schoolCap,
        schoolCapUntil: given.schoolCapUntil,
        arrangedById: 'administrator',
        createdAt: monday,
        facilitators: { create: facilitatorIds.map((personId) => ({ personId })) },
      },
    }),
  );
  return id;
}

/** Someone at the browser. */
export const browser = (personId: string, now = monday): By => ({ personId, door: 'browser', now });

/** Whom the outbox would write to, as `kind to address`, in order. */
export async function messagesTo(): Promise<string[]> {
  const rows = await db.outboxMessage.findMany({
    select: { kind: true, toAddress: true },
    orderBy: [{ kind: 'asc' }, { toAddress: 'asc' }],
  });
  return rows.map(({ kind, toAddress }) => `${kind} ${toAddress}`);
}

/** Checks that the seats counted are the live places. */
export async function seatsAgree(sessionId: string): Promise<number> {
  const session = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
  const live = await db.place.count({ where: { sessionId, releasedAt: null } });
  if (session.taken !== live) throw new Error(`${session.taken} counted, ${live} live places`);
  return live;
}

/** Puts a post on the pathway of year 1. */
export async function enrolRow(
  schoolId: string,
  { personId, postId }: { personId: string; postId: string },
): Promise<void> {
  const pathway = { id: 'pathway', programmeYearId: year.id, staffType: 'teacher' };
  await act(async (tx) => {
    await tx.programmeYear.upsert({ where: { id: year.id }, update: {}, create: year });
    await tx.pathway.upsert({ where: { id: pathway.id }, update: {}, create: pathway });
    await tx.enrolment.create({
      data: {
        id: randomUUID(),
        personId,
        postId,
        schoolId,
        pathwayId: pathway.id,
        startsOn: '2026-09-07',
        enrolledAt: monday,
      },
    });
  });
}
