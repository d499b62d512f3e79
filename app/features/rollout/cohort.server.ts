import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act, db, type Reader, type Tx } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, type Day } from '~/platform/time';
import { holdsItsPlace, invitationState, mayPut } from './cohort';

export const newestAnswer = {
  answers: { orderBy: { answeredAt: 'desc' }, take: 1, select: { answer: true, reason: true } },
} as const;

/** How many schools hold a place in a cohort: all put there but those that declined. */
export async function countHeld(reader: Reader | Tx, cohortId: string): Promise<number> {
  const places = await reader.cohortSchool.findMany({
    where: { cohortId, takenOutAt: null },
    select: { invitation: { select: newestAnswer } },
  });
  return places.filter(({ invitation }) => holdsItsPlace(invitationState(invitation))).length;
}

/** The day a school starts in a programme year: its cohort's, once its head has accepted. Null before that. */
export async function startOfSchool(
  reader: Reader | Tx,
  schoolId: string,
  programmeYearId: string,
): Promise<Day | null> {
  const place = await reader.cohortSchool.findFirst({
    where: { schoolId, takenOutAt: null, cohort: { programmeYearId } },
    select: { cohort: { select: { startsOn: true } }, invitation: { select: newestAnswer } },
  });
  if (!place || invitationState(place.invitation) !== 'accepted') return null;
  return place.cohort.startsOn;
}

type NewCohort = { programmeYearId: string; name: string; startsOn: Day; mostSchools: number };

/** Adds a cohort after the others of its year. */
export async function addCohortIn(tx: Tx, by: By, cohort: NewCohort): Promise<string> {
  const id = randomUUID();
  const before = await tx.cohort.count({ where: { programmeYearId: cohort.programmeYearId } });
  await tx.cohort.create({ data: { id, position: before + 1, ...cohort } });
  await recordAct(tx, by, {
    act: 'addCohort',
    subject: { kind: 'cohort', id },
    detail: { startsOn: cohort.startsOn, mostSchools: cohort.mostSchools },
  });
  return id;
}

export async function addCohort(by: By, cohort: NewCohort): Promise<string> {
  return act((tx) => addCohortIn(tx, by, cohort));
}

type ChangedCohort = { id: string; name: string; startsOn: Day; mostSchools: number };

/** Changes a cohort. Refused: `begun` when a published cohort's start would move, `held` below the schools it holds. */
export async function changeCohort(by: By, cohort: ChangedCohort) {
  return act(async (tx) => {
    const { id, ...changes } = cohort;
    const known = await tx.cohort.findUniqueOrThrow({
      where: { id },
      select: { startsOn: true, publishedAt: true },
    });
    if (known.publishedAt && known.startsOn !== cohort.startsOn)
      return refused('begun', 'Heads have been told this start: it stands once published.');
    const held = await countHeld(tx, id);
    if (cohort.mostSchools < held)
      return refused('held', `It holds ${held} schools: move ${held - cohort.mostSchools} first.`);
    await tx.cohort.update({ where: { id }, data: changes });
    await recordAct(tx, by, {
      act: 'changeCohort',
      subject: { kind: 'cohort', id },
      detail: { startsOn: cohort.startsOn, mostSchools: cohort.mostSchools },
    });
    return allowed;
  });
}

export type Move = { schoolId: string; cohortId: string | null; reason: string | null };
type Moved = Allowed | Refused<'closed' | 'not sequenced' | 'full' | 'same' | 'started' | 'reason'>;

/**
 * Puts a school into a cohort, out of whichever it was in, or (cohortId null) out of all. A published place keeps its
 * history and its move needs a reason; a school that has accepted and whose staff are enrolled stays.
 */
export async function moveSchoolIn(tx: Tx, by: By, move: Move): Promise<Moved> {
  const { schoolId, cohortId, reason } = move;
  const now = await tx.cohortSchool.findFirst({
    where: { schoolId, takenOutAt: null },
    select: { id: true, cohortId: true, invitation: { select: newestAnswer } },
  });
  if (now && now.cohortId === cohortId) return refused('same', 'The school is there already.');
  if (now?.invitation && !reason)
    return refused('reason', 'Say why: this place has been offered to the school.');
  if (now && (await tx.enrolment.count({ where: { schoolId } })) > 0)
    return refused('started', 'Its staff are enrolled from this start: it stays in its cohort.');
  if (cohortId) {
    const ruling = await mayPutNow(tx, by, schoolId, cohortId);
    if (!ruling.ok) return ruling;
  }
  if (now) await tx.cohortSchool.update({ where: { id: now.id }, data: { takenOutAt: by.now } });
  if (cohortId)
    await tx.cohortSchool.create({
      data: {
        id: randomUUID(),
        cohortId,
        schoolId,
        reason,
        putById: by.personId ?? '',
        putAt: by.now,
      },
    });
  await recordAct(tx, by, {
    act: cohortId ? 'putSchoolInCohort' : 'takeSchoolOut',
    subject: { kind: 'school', id: schoolId },
    schoolId,
    detail: { cohortId, fromCohortId: now?.cohortId ?? null },
  });
  return allowed;
}

export async function moveSchool(by: By, move: Move): Promise<Moved> {
  return act((tx) => moveSchoolIn(tx, by, move));
}

async function mayPutNow(tx: Tx, by: By, schoolId: string, cohortId: string) {
  const [school, cohort, held] = await Promise.all([
    tx.school.findUniqueOrThrow({
      where: { id: schoolId },
      select: { takesPart: true, closedOn: true },
    }),
    tx.cohort.findUniqueOrThrow({ where: { id: cohortId }, select: { mostSchools: true } }),
    countHeld(tx, cohortId),
  ]);
  return mayPut(school, { held, mostSchools: cohort.mostSchools }, dayOf(by.now));
}

/** A programme year's cohorts in order. */
export function listCohorts(programmeYearId: string) {
  return db.cohort.findMany({
    where: { programmeYearId },
    orderBy: { position: 'asc' },
    select: { id: true, name: true, startsOn: true, mostSchools: true, publishedAt: true },
  });
}
