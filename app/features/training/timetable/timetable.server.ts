import { createHash } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { writeSessionsIn, type SessionToWrite } from '../session.server';
import { listTimetables } from './cohort-timetable.server';
import type { PlannedSession } from './timetable';
import { IN_SCHOOL_VENUE } from './timetable-line';

export type TimetableWanted = {
  cohortId: string;
  /** What the preview showed, as `previewMark` has it. */
  seen: string;
};

export type Made =
  (Allowed & { made: number; inSchools: number }) | Refused<'not published' | 'changed'>;

/** What the preview would make, in a few letters: another mark, and it is no longer what was looked at. */
export function previewMark(planned: readonly PlannedSession[]): string {
  const making = planned
    .filter(({ state }) => state === 'to make')
    .map(({ line, school, startsAt }) => [
      ...[line.id, school?.id, startsAt, line.minutes, line.capacity, line.venue],
    ]);
  return createHash('sha256').update(JSON.stringify(making)).digest('hex').slice(0, 16);
}

/**
 * Makes the sessions of a cohort's timetable that are not made yet, in one act. Two who press at once make it once.
 * Nobody is named or written to yet: facilitators are named on each session, and schools see theirs on their page.
 * Refused: `not published` while the start may still move, `changed` where it would make other than was looked at.
 * @throws a 404
 */
export function makeTimetable(by: By, wanted: TimetableWanted): Promise<Made> {
  return act((tx) => makeTimetableIn(tx, by, wanted));
}

/** The same inside another act. */
export async function makeTimetableIn(
  tx: Tx,
  by: By,
  { cohortId, seen }: Omit<TimetableWanted, 'seen'> & { seen: string | null },
): Promise<Made> {
  const found = await tx.cohort.findUnique({
    where: { id: cohortId },
    select: { programmeYearId: true },
  });
  if (!found) throw absent();
  const [timetable] = await listTimetables(tx, found.programmeYearId, by.now, cohortId);
  if (!timetable) throw absent();
  const { cohort, planned } = timetable;
  if (cohort.publishedAt === null)
    return refused('not published', 'Publish the cohort first: until then its start may move.');
  const sessions = planned.flatMap((one) => sessionOf(one, cohortId) ?? []);
  if (sessions.length === 0) return { ok: true, made: 0, inSchools: 0 };
  if (seen !== null && seen !== previewMark(planned))
    return refused('changed', 'Something has changed since you looked. Look again, then make it.');
  await writeSessionsIn(tx, by, sessions);
  const inSchools = sessions.filter(({ kind }) => kind === 'in-school').length;
  await recordAct(tx, by, {
    act: 'makeTimetable',
    subject: { kind: 'cohort', id: cohortId },
    detail: { sessions: sessions.length, inSchools },
  });
  return { ok: true, made: sessions.length, inSchools };
}

function sessionOf(
  { state, line, school, startsAt, endsAt }: PlannedSession,
  cohortId: string,
): SessionToWrite | null {
  if (state !== 'to make' || startsAt === null || endsAt === null) return null;
  const from = { timetableLineId: line.id, timetableCohortId: cohortId };
  const common = { moduleId: line.moduleId, kind: line.kind, startsAt, endsAt, ...from };
  return school
    ? { ...common, schoolId: school.id, venue: IN_SCHOOL_VENUE, capacity: null }
    : { ...common, cohortId, venue: line.venue ?? '', capacity: line.capacity };
}
