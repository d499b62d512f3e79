import { db } from '~/platform/db.server';
import { addDays, instantAt, type Day, type Instant } from '~/platform/time';
import { listTimetables } from './cohort-timetable.server';
import { facilitatorDays, type FacilitatorDays, type StaffedSession } from './facilitator-need';

/** Of one cohort: all that is to come, and the part of it up to a day. */
export type CohortDays = {
  id: string;
  name: string;
  all: FacilitatorDays;
  soon: FacilitatorDays;
};

/**
 * Facilitator days needed against those scheduled, by cohort, as a whole and up to a day. A session open to every cohort
 * belongs to none, and one that the school leads takes none of the council's.
 */
export async function listFacilitatorDays(
  programmeYearId: string,
  now: Instant,
  until: Day,
): Promise<CohortDays[]> {
  const [timetables, sessions] = await Promise.all([
    listTimetables(db, programmeYearId, now),
    listStaffed(programmeYearId, now),
  ]);
  const end = instantAt(addDays(until, 1), '00:00');
  return timetables.map(({ cohort, schools, planned }) => {
    const { id, name, facilitatorDays: available } = cohort;
    const inCohort = new Set(schools.map((school) => school.id));
    const theirs = sessions.filter(({ cohortId, schoolId }) =>
      schoolId === null ? cohortId === id : inCohort.has(schoolId),
    );
    return {
      ...{ id, name },
      all: facilitatorDays(planned, theirs, available, now),
      soon: facilitatorDays(planned, theirs, available, now, end),
    };
  });
}

type Staffed = StaffedSession & { cohortId: string | null; schoolId: string | null };

async function listStaffed(programmeYearId: string, now: Instant): Promise<Staffed[]> {
  const [sessions, lines] = await Promise.all([
    db.session.findMany({
      where: {
        ...{ module: { programmeYearId }, startsAt: { gt: now }, cancellation: null },
        kind: { not: 'led-by-school' },
      },
      select: {
        ...{ cohortId: true, schoolId: true, startsAt: true, endsAt: true },
        timetableLineId: true,
        _count: { select: { facilitators: true } },
      },
    }),
    db.timetableLine.findMany({
      where: { programmeYearId },
      select: { id: true, facilitators: true },
    }),
  ]);
  const wantedOf = new Map(lines.map(({ id, facilitators }) => [id, facilitators]));
  return sessions.map(({ timetableLineId, endsAt, _count, ...session }) => ({
    ...session,
    minutes: (Date.parse(endsAt) - Date.parse(session.startsAt)) / 60_000,
    named: _count.facilitators,
    wanted: wantedOf.get(timetableLineId ?? '') ?? 1,
  }));
}
