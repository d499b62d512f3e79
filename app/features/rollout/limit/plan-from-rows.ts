import { oldestFirst } from '~/features/schools/school-identifier';
import type { Day } from '~/platform/time';
import type { PlanCohort, PlanSchool } from '../plan/plan-problem';
import { holdsItsPlace, invitationState } from '../cohort';
import { areaOf } from './area';
import type { PlanCohortRow, PlanSchoolRow, StandingLimits } from './plan-rows.server';
import { facilitatorDaysOf, planStaff, type PlanSetting, type PlanStaff } from './plan-setting';
import { hasStarted, type PlacesAsTheyStand } from './standing-place';

/** Has a plan this school (id)? */
type PlannedSchools = { has: (schoolId: string) => boolean };

/** By what a school is known in a problem: its current URN, or its id here where it has none. */
export function keyOfSchool({ id, identifiers }: PlanSchoolRow): string {
  return [...identifiers].sort(oldestFirst).at(-1)?.value ?? id;
}

/** How many places of a cohort are held by schools that no plan is about: closed, or contributing by now. */
export function heldOutside({ schools }: PlanCohortRow, planned: PlannedSchools): number {
  return schools.filter(
    ({ schoolId, invitation }) =>
      !planned.has(schoolId) && holdsItsPlace(invitationState(invitation)),
  ).length;
}

/**
 * A cohort as the problem has it: with the room that schools outside the plan leave it. One that has started has room
 * for whom it holds, and no other limit.
 */
export function planCohort(
  row: PlanCohortRow,
  { standing, planned }: { standing: PlacesAsTheyStand; planned: PlannedSchools },
  today: Day,
): PlanCohort {
  const { id, startsOn } = row;
  if (hasStarted(row, today)) {
    const held = [...standing.kept].filter(
      ([schoolId, cohortId]) => cohortId === id && planned.has(schoolId),
    ).length;
    const limits = { maxSchools: held, minSchools: 0, maxStaff: null, maxFacilitatorDays: null };
    return { id, startsOn, ...limits, phases: {} };
  }
  const maxSchools = Math.max(0, row.mostSchools - heldOutside(row, planned));
  return {
    ...{ id, startsOn, maxSchools },
    minSchools: Math.min(row.fewestSchools, maxSchools),
    maxStaff: row.mostStaff,
    maxFacilitatorDays: row.facilitatorDays,
    phases: Object.fromEntries(
      row.phaseBounds.map(({ phase, fewest, most }) => [phase, { min: fewest, max: most }]),
    ),
  };
}

type Known = {
  cohorts: readonly PlanCohortRow[];
  setting: PlanSetting;
  standing: PlacesAsTheyStand;
  limits: StandingLimits['limits'];
  need: number | null;
};

/** A school as the problem has it. An offered place stands over every other limit of its own. */
export function planSchool(row: PlanSchoolRow, known: Known): PlanSchool {
  const { staff } = staffOf(row, known.setting);
  return {
    ...{ urn: keyOfSchool(row), name: row.name, phase: row.phase },
    ...{ staff, need: known.need },
    facilitatorDays: facilitatorDaysOf(staff, known.setting),
    trust: row.trustLinks[0]?.trustId ?? null,
    area: areaOf(row.area, row.postcode),
    ...limitsOf(row.id, known),
  };
}

/** The staff a school counts with. */
export function staffOf(
  { pupils, _count }: Pick<PlanSchoolRow, 'pupils' | '_count'>,
  setting: PlanSetting,
): PlanStaff {
  return planStaff({ listed: _count.posts, isEnrolled: _count.enrolments > 0, pupils }, setting);
}

type LimitsOfSchool = Pick<PlanSchool, 'pinned' | 'notBefore' | 'notIn'>;

function limitsOf(schoolId: string, { cohorts, standing, limits }: Known): LimitsOfSchool {
  const kept = standing.kept.get(schoolId);
  if (kept) return { pinned: kept, notBefore: null, notIn: [] };
  const own = limits.filter((limit) => limit.schoolId === schoolId);
  const of = (kind: string) =>
    cohorts.flatMap(({ id }) =>
      own.some((limit) => limit.kind === kind && limit.cohortId === id) ? id : [],
    );
  const notIn = new Set(of('not-in'));
  const offered = standing.elsewhere.get(schoolId);
  if (offered) notIn.add(offered);
  return {
    pinned: of('pinned')[0] ?? null,
    notBefore: of('not-before').at(-1) ?? null,
    notIn: [...notIn],
  };
}

/** The pairs of schools that both take part in the plan. */
export function pairsOf(pairs: StandingLimits['pairs'], keyOf: ReadonlyMap<string, string>) {
  const of = (kind: string) =>
    pairs.flatMap((pair) => {
      const [one, other] = [keyOf.get(pair.oneSchoolId), keyOf.get(pair.otherSchoolId)];
      return pair.kind === kind && one && other ? [[one, other] as const] : [];
    });
  return { together: of('together'), apart: of('apart') };
}
