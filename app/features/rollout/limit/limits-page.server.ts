import { db } from '~/platform/db.server';
import { dayOf, longDay, type Instant } from '~/platform/time';
import { boundWords } from '../bound-words';
import { readPlanFacts, type PlanFacts } from './plan-facts.server';
import { listPlanCohorts, listStandingLimits, type PlanCohortRow } from './plan-rows.server';
import { readPlanSetting } from './plan-setting.server';
import { isLimitKind, limitWords } from './school-limit';

/**
 * Every limit that a plan of the year keeps, by cohort, by school and by pair, and what it weighs. Why a school or a pair
 * has its limit is for whoever makes the plan.
 */
export async function readLimits(programmeYearId: string, now: Instant, withReasons: boolean) {
  const facts = await readPlanFacts(db, programmeYearId, now);
  const [cohorts, { limits, pairs }, setting] = await Promise.all([
    listPlanCohorts(db, programmeYearId),
    listStandingLimits(db, programmeYearId),
    readPlanSetting(db, programmeYearId),
  ]);
  const { schools } = facts.problem;
  const why = (reason: string) => (withReasons ? reason : null);
  const without = (what: 'trust' | 'area') =>
    schools.filter((school) => school[what] === null).length;
  return {
    cohorts: cohorts.map((cohort) => cohortLimit(cohort, facts)),
    limits: limits.map(({ id, schoolId, kind, cohortId, reason, setAt }) => ({
      id,
      ...{ school: facts.schoolName(schoolId), reason: why(reason), setOn: longDay(dayOf(setAt)) },
      words: isLimitKind(kind) ? limitWords(kind, facts.cohortName(cohortId)) : '',
      /** An offered place, or leaving the plan, stands over it. */
      isIdle: facts.standing.kept.has(schoolId) || !facts.keyOf.has(schoolId),
    })),
    pairs: pairs.map(({ id, kind, oneSchoolId, otherSchoolId, reason, setAt }) => ({
      id,
      ...{ kind, reason: why(reason), setOn: longDay(dayOf(setAt)) },
      schools: [oneSchoolId, otherSchoolId].map(facts.schoolName).sort(),
    })),
    setting,
    planned: schools.length,
    kept: facts.standing.kept.size,
    leftOut: [...facts.standing.out].map(facts.schoolName).sort(),
    withoutTrust: without('trust'),
    withoutArea: without('area'),
  };
}

export type Limits = Awaited<ReturnType<typeof readLimits>>;

function cohortLimit(cohort: PlanCohortRow, { started, standing }: PlanFacts) {
  const { id, name, startsOn, fewestSchools, mostSchools, mostStaff, facilitatorDays } = cohort;
  const held = [...standing.kept.values()].filter((cohortId) => cohortId === id).length;
  return {
    ...{ id, name, startsOn: longDay(startsOn), held, hasStarted: started.has(id) },
    schools: boundWords(fewestSchools, mostSchools),
    staff: mostStaff === null ? 'no limit' : `at most ${mostStaff.toLocaleString('en-GB')}`,
    days: facilitatorDays === null ? 'no limit' : `at most ${facilitatorDays}`,
    phases: cohort.phaseBounds.map(
      ({ phase, fewest, most }) => `${phase}: ${boundWords(fewest, most)}`,
    ),
  };
}
