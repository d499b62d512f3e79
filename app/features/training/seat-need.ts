/** Of one module: how many people of a cohort still need a seat, or may, where they are not enrolled yet. */
export type Need = { moduleId: string; cohortId: string; people: number; isEstimate: boolean };

/**
 * Seats on sessions to come: of an open session its places, of one in a school the people there who need one.
 * `cohortId` is null on an open session for everybody.
 */
export type Seats = { moduleId: string; cohortId: string | null; seats: number; sessions: number };

export type CohortSeats = {
  cohortId: string;
  needed: number;
  /** Are people among them who are not enrolled yet? */
  isEstimate: boolean;
  seats: number;
  short: number;
};

export type ModuleSeats = {
  moduleId: string;
  cohorts: CohortSeats[];
  needed: number;
  seats: number;
  /** Seats on sessions open to every cohort, which the shortfalls of single cohorts share. */
  seatsForAll: number;
  sessions: number;
  short: number;
  /** Does a cohort fall short in which people are not enrolled yet? */
  isEstimate: boolean;
};

/**
 * Seats needed against seats scheduled, by module and cohort. A cohort's own sessions serve it alone; what it is short of
 * may come from the sessions for everybody, each seat of which serves one person.
 */
export function seatsNeeded(
  moduleIds: readonly string[],
  cohortIds: readonly string[],
  needs: readonly Need[],
  scheduled: readonly Seats[],
): ModuleSeats[] {
  return moduleIds.map((moduleId) => {
    const own = scheduled.filter((seats) => seats.moduleId === moduleId);
    const seatsIn = (cohortId: string | null) =>
      sumOf(own.filter((seats) => seats.cohortId === cohortId).map(({ seats }) => seats));
    const cohorts = cohortIds.map((cohortId) => {
      const theirs = needs.filter(
        (need) => need.moduleId === moduleId && need.cohortId === cohortId,
      );
      const needed = sumOf(theirs.map(({ people }) => people));
      const isEstimate = theirs.some((need) => need.isEstimate);
      const seats = seatsIn(cohortId);
      return { cohortId, needed, isEstimate, seats, short: Math.max(0, needed - seats) };
    });
    const seatsForAll = seatsIn(null);
    return {
      moduleId,
      cohorts,
      needed: sumOf(cohorts.map(({ needed }) => needed)),
      seats: sumOf(own.map(({ seats }) => seats)),
      seatsForAll,
      sessions: sumOf(own.map(({ sessions }) => sessions)),
      short: Math.max(0, sumOf(cohorts.map(({ short }) => short)) - seatsForAll),
      isEstimate: cohorts.some(({ isEstimate, short }) => isEstimate && short > 0),
    };
  });
}

/** The places of an open session where nothing else is said. */
export const USUAL_CAPACITY = 25;

/** How a shortfall reads: `38 seats short: about 2 more sessions of 25`, with `About` before it where it is estimated. */
export function shortfallWords(short: number, usualCapacity: number, isEstimate = false): string {
  if (short === 0) return 'Enough seats';
  const sessions = Math.ceil(short / usualCapacity);
  const more = sessions === 1 ? '1 more session' : `${sessions} more sessions`;
  const about = isEstimate ? 'About ' : '';
  return `${about}${short.toLocaleString('en-GB')} ${short === 1 ? 'seat' : 'seats'} short: about ${more} of ${usualCapacity}`;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
