import { listLines } from './timetable-line.server';
import type { SchoolCalendar } from '~/features/schools/calendar';
import { getSchoolCalendar, listSchoolCalendars } from '~/features/schools/calendar.server';
import { invitationState } from '~/features/rollout/cohort';
import { newestAnswer } from '~/features/rollout/cohort-place.server';
import type { Reader, Tx } from '~/platform/db.server';
import type { Instant } from '~/platform/time';
import type { KnownSession } from './made-session';
import { timetableOf, type PlannedSession } from './timetable';

export type CohortTimetable = {
  cohort: Cohort;
  /** Accepted and open: where sessions are held. */
  schools: { id: string; name: string }[];
  /** Schools of the cohort that have not accepted: nothing is held in them. */
  notAccepted: number;
  planned: PlannedSession[];
};

/**
 * The timetables of a programme year's cohorts from its template, or of one cohort, with how each session stands: a
 * fixed number of queries.
 */
export async function listTimetables(
  reader: Reader | Tx,
  programmeYearId: string,
  now: Instant,
  cohortId?: string,
): Promise<CohortTimetable[]> {
  const lines = await listLines(reader, programmeYearId);
  const cohorts = await listCohorts(reader, programmeYearId, cohortId);
  const ids = cohorts.flatMap(({ schools }) => schools.map(({ id }) => id));
  const council = await getSchoolCalendar(reader);
  const own = await listSchoolCalendars(reader, ids);
  const known = await listKnown(reader, programmeYearId, ids, new Set(lines.map(({ id }) => id)));
  const calendarOf = (id: string) => {
    const calendar = own.get(id);
    return calendar && differs(calendar) ? calendar : council;
  };
  return cohorts.map(({ cohort, notAccepted, schools }) => {
    const inCohort = new Set(schools.map(({ id }) => id));
    const theirs = known.filter(({ schoolId, timetableCohortId, isCancelled }) => {
      const isOwn = timetableCohortId === cohort.id;
      return schoolId === null ? isOwn : inCohort.has(schoolId) && (isOwn || !isCancelled);
    });
    const facts = {
      ...{ startsOn: cohort.startsOn, council },
      schools: schools.map((school) => ({ ...school, calendar: calendarOf(school.id) })),
    };
    return { cohort, schools, notAccepted, planned: timetableOf(lines, facts, theirs, now) };
  });
}

type Cohort = {
  id: string;
  name: string;
  startsOn: string;
  publishedAt: string | null;
  facilitatorDays: number | null;
};

async function listCohorts(reader: Reader | Tx, programmeYearId: string, cohortId?: string) {
  const rows = await reader.cohort.findMany({
    where: { programmeYearId, ...(cohortId !== undefined && { id: cohortId }) },
    orderBy: { position: 'asc' },
    select: {
      ...{ id: true, name: true, startsOn: true, publishedAt: true, facilitatorDays: true },
      schools: {
        where: { takenOutAt: null, school: { status: 'open' } },
        orderBy: [{ school: { name: 'asc' } }, { schoolId: 'asc' }],
        select: {
          school: { select: { id: true, name: true } },
          invitation: { select: newestAnswer },
        },
      },
    },
  });
  return rows.map(({ schools: places, ...cohort }) => {
    const accepted = places.filter(({ invitation }) => invitationState(invitation) === 'accepted');
    const schools = accepted.map(({ school }) => school);
    return { cohort, schools, notAccepted: places.length - schools.length };
  });
}

/**
 * What stands already: everything made from lines of this year's template, and what is held in these schools. In a school
 * that has moved, what was made there for the cohort it left counts, and is not made again. What was made from a line since
 * removed counts as scheduled by hand.
 */
async function listKnown(
  reader: Reader | Tx,
  programmeYearId: string,
  schoolIds: readonly string[],
  lineIds: ReadonlySet<string>,
): Promise<(KnownSession & { timetableCohortId: string | null })[]> {
  const rows = await reader.session.findMany({
    where: {
      module: { programmeYearId },
      OR: [{ timetableLineId: { not: null } }, { schoolId: { in: [...schoolIds] } }],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, moduleId: true, schoolId: true, startsAt: true },
      ...{ timetableLineId: true, timetableCohortId: true },
      cancellation: { select: { id: true } },
    },
  });
  return rows.map(({ timetableLineId, cancellation, ...session }) => ({
    ...session,
    lineId: timetableLineId !== null && lineIds.has(timetableLineId) ? timetableLineId : null,
    isCancelled: cancellation !== null,
  }));
}

function differs({ closures, insetDays, openDays }: SchoolCalendar): boolean {
  return [closures, insetDays, openDays].some((days) => days !== undefined && days.size > 0);
}
