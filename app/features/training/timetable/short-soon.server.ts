import { addSchoolWeeks } from '~/features/schools/calendar';
import { getSchoolCalendar } from '~/features/schools/calendar.server';
import { db } from '~/platform/db.server';
import { dayOf, type Day, type Instant } from '~/platform/time';
import { seatsByModuleAndCohort } from '../seat-need.server';
import { listFacilitatorDays, type CohortDays } from './facilitator-need.server';

/** How far ahead a shortage is told: while rooms can still be found and people freed. */
const WARNED_SCHOOL_WEEKS = 8;

/** The last day up to which a shortage is told early. */
async function lastDayWarned(now: Instant): Promise<Day> {
  return addSchoolWeeks(dayOf(now), WARNED_SCHOOL_WEEKS, await getSchoolCalendar(db));
}

/** Facilitator days of a year's cohorts, as a whole and within the weeks in which a shortage is told. */
export async function listDaysByCohort(
  programmeYearId: string,
  now: Instant,
): Promise<CohortDays[]> {
  return listFacilitatorDays(programmeYearId, now, await lastDayWarned(now));
}

/**
 * What falls short of anything due within eight school weeks: seats by module, for the people who owe it by then or will once
 * their school is enrolled, and facilitator days by cohort.
 */
export async function listShortSoon(programmeYearId: string, now: Instant) {
  const until = await lastDayWarned(now);
  const [seats, days] = await Promise.all([
    seatsByModuleAndCohort(programmeYearId, now, until),
    listFacilitatorDays(programmeYearId, now, until),
  ]);
  return {
    until,
    estimatedSchools: seats.estimatedSchools,
    seats: seats.modules
      .filter(({ short }) => short > 0)
      .map(({ moduleId, title, short, isEstimate }) => ({ moduleId, title, short, isEstimate })),
    days: days
      .filter(({ soon, all }) => soon.short > 0 || all.beyond > 0)
      .map(({ id, name, soon, all }) => ({ id, name, soon, beyond: all.beyond })),
  };
}

export type ShortSoon = Awaited<ReturnType<typeof listShortSoon>>;
