import type { Reader, Tx } from '~/platform/db.server';
import { dayOf, type Instant } from '~/platform/time';
import type { PlanProblem, PlanSchool } from '../plan/plan-problem';
import { listNeeds } from '../need/need.server';
import { notesOf } from './plan-notes';
import {
  heldOutside,
  keyOfSchool,
  pairsOf,
  planCohort,
  planSchool,
  staffOf,
} from './plan-from-rows';
import { listPlanCohorts, listPlanSchools, listStandingLimits } from './plan-rows.server';
import type { PlanStaff } from './plan-setting';
import { readPlanSetting } from './plan-setting.server';
import { hasStarted, placesAsTheyStand, type PlacesAsTheyStand } from './standing-place';

/** The problem as the portal's records pose it, and who is who in it. */
export type PlanFacts = {
  /** Mode, early places and seed are need-led, 0 and none until somebody chooses. */
  problem: PlanProblem;
  /** A school's key in the problem (its current URN, or its id where it has none) and its id here. */
  schoolIdOf: ReadonlyMap<string, string>;
  keyOf: ReadonlyMap<string, string>;
  cohortName: (cohortId: string) => string;
  schoolName: (schoolId: string) => string;
  standing: PlacesAsTheyStand;
  /** The cohorts that have started: they keep who they have and take nobody else. */
  started: ReadonlySet<string>;
  /** The schools whose staff are estimated from their pupils. */
  estimated: ReadonlySet<string>;
  /** What whoever reads a plan should know of the records behind it, in sentences. */
  notes: string[];
};

/**
 * The problem of sequencing a programme year's schools, from the database in a fixed number of queries.
 *
 * A school whose place is offered or accepted is pinned there, over any other limit of its own. One that declined or
 * paused is left out until it is taken out of that cohort. One that has closed or contributes by now is left out and
 * keeps its place, so that its cohort has room for one fewer. A cohort that has started keeps whom it has: room for nobody
 * else, and no other limit. One that is published and has not started may take more.
 */
export async function readPlanFacts(
  reader: Reader | Tx,
  programmeYearId: string,
  now: Instant,
): Promise<PlanFacts> {
  const today = dayOf(now);
  const cohorts = await listPlanCohorts(reader, programmeYearId);
  const everySchool = await listPlanSchools(reader, today);
  const setting = await readPlanSetting(reader, programmeYearId);
  const standingLimits = await listStandingLimits(reader, programmeYearId);
  const needs = await listNeeds(reader, programmeYearId, today);
  const standing = placesAsTheyStand(cohorts);
  const schools = everySchool.filter(({ id }) => !standing.out.has(id));
  const keyOf = new Map(schools.map((school) => [school.id, keyOfSchool(school)]));
  const planned = schools
    .map((school) =>
      planSchool(school, {
        ...{ cohorts, setting, standing, limits: standingLimits.limits },
        need: needs.get(school.id)?.score ?? null,
      }),
    )
    .sort((a, b) => (a.urn < b.urn ? -1 : 1));
  const estimated = new Set(
    schools.filter((one) => staffOf(one, setting).isEstimate).map(({ id }) => id),
  );
  return {
    problem: {
      cohorts: cohorts.map((cohort) => planCohort(cohort, { standing, planned: keyOf }, today)),
      schools: planned,
      ...pairsOf(standingLimits.pairs, keyOf),
      weights: {
        need: setting.needWeight,
        trustSplit: setting.trustSplit,
        areaSplit: setting.areaSplit,
      },
      ...{ mode: 'need-led', earlyPlaces: 0, seed: null },
    },
    schoolIdOf: new Map([...keyOf].map(([id, key]) => [key, id])),
    keyOf,
    cohortName: nameIn(cohorts),
    schoolName: nameIn(everySchool),
    standing,
    started: new Set(cohorts.filter((one) => hasStarted(one, today)).map(({ id }) => id)),
    estimated,
    notes: notesOf(planned, {
      ...{ estimated: estimated.size, leftOut: everySchool.length - schools.length },
      pupilsPerStaff: setting.pupilsPerStaff,
      outside: cohorts.reduce((sum, cohort) => sum + heldOutside(cohort, keyOf), 0),
    }),
  };
}

/** The staff that a school of the problem counts with. */
export function staffInPlan(
  { urn, staff }: PlanSchool,
  { estimated, schoolIdOf }: Pick<PlanFacts, 'estimated' | 'schoolIdOf'>,
): PlanStaff {
  return { staff, isEstimate: estimated.has(schoolIdOf.get(urn) ?? urn) };
}

function nameIn(rows: readonly { id: string; name: string }[]): (id: string) => string {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? 'not known any more';
}
