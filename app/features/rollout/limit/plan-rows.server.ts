import { livePostOn } from '~/features/schools/post';
import { liveTrustLinkOn } from '~/features/schools/trust-link';
import type { Reader, Tx } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { newestAnswer } from '../cohort-place.server';

/** A programme year's cohorts in order of their start, with their bounds and with who was put there and how it answered. */
export function listPlanCohorts(reader: Reader | Tx, programmeYearId: string) {
  return reader.cohort.findMany({
    where: { programmeYearId },
    orderBy: [{ startsOn: 'asc' }, { position: 'asc' }],
    select: {
      id: true,
      name: true,
      startsOn: true,
      mostSchools: true,
      fewestSchools: true,
      mostStaff: true,
      facilitatorDays: true,
      publishedAt: true,
      phaseBounds: { select: { phase: true, fewest: true, most: true } },
      schools: {
        where: { takenOutAt: null },
        select: { schoolId: true, invitation: { select: newestAnswer } },
      },
    },
  });
}

/** By what a school's staff are counted or estimated. */
export function ofStaff(day: Day) {
  return {
    pupils: true,
    _count: {
      select: {
        posts: { where: { staffType: { not: 'governor' }, ...livePostOn(day) } },
        enrolments: true,
      },
    },
  } as const;
}

/** Every open school that is sequenced, by its type or by its own wish. */
export function listPlanSchools(reader: Reader | Tx, day: Day) {
  return reader.school.findMany({
    where: { takesPart: 'sequenced', status: 'open' },
    select: {
      id: true,
      name: true,
      phase: true,
      area: true,
      postcode: true,
      identifiers: {
        where: { kind: 'urn', endsOn: null },
        select: { value: true, startsOn: true },
      },
      trustLinks: { where: liveTrustLinkOn(day), select: { trustId: true } },
      ...ofStaff(day),
    },
    orderBy: { id: 'asc' },
  });
}

/** The limits and pairs of a programme year that stand. */
export async function listStandingLimits(reader: Reader | Tx, programmeYearId: string) {
  const where = { programmeYearId, liftedAt: null };
  const limits = await reader.schoolLimit.findMany({
    where,
    select: { id: true, schoolId: true, kind: true, cohortId: true, reason: true, setAt: true },
    orderBy: [{ setAt: 'asc' }, { id: 'asc' }],
  });
  const pairs = await reader.schoolPair.findMany({
    where,
    select: {
      id: true,
      kind: true,
      oneSchoolId: true,
      otherSchoolId: true,
      reason: true,
      setAt: true,
    },
    orderBy: [{ setAt: 'asc' }, { id: 'asc' }],
  });
  return { limits, pairs };
}

export type PlanCohortRow = Awaited<ReturnType<typeof listPlanCohorts>>[number];
export type PlanSchoolRow = Awaited<ReturnType<typeof listPlanSchools>>[number];
export type StandingLimits = Awaited<ReturnType<typeof listStandingLimits>>;
