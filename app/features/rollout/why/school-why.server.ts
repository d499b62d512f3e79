import { absent } from '~/features/people/guard.server';
import { db } from '~/platform/db.server';
import { dayOf, longDay, type Instant } from '~/platform/time';
import { getDraftShown } from '../draft/draft-list.server';
import { listMoves } from '../draft/draft-moves.server';
import { asProposed, readDraftPlan } from '../draft/draft-plan.server';
import type { Draft } from '../draft/draft.server';
import { readPlanNames } from '../draft/plan-names.server';
import { listStanding } from '../draft/standing.server';
import { staffInPlan, type PlanFacts } from '../limit/plan-facts.server';
import { listStandingLimits } from '../limit/plan-rows.server';
import { isLimitKind, limitWords } from '../limit/school-limit';
import type { PlanPlaces, PlanProblem, PlanSchool } from '../plan/plan-problem';
import { leadReasoner } from '../plan/plan-why';
import { schoolReasoner } from '../plan/plan-why-school';
import type { PlanNames } from '../plan/plan-words';
import { placedPart, withStartedClosed } from './placed-part';

/** Why a school is where a draft has it, for the lead. @throws a 404 for a school that no plan has */
export async function readSchoolWhy(draft: Draft, schoolId: string | undefined, now: Instant) {
  const { facts, places } = await readDraftPlan(db, draft, now);
  const key = facts.keyOf.get(schoolId ?? '');
  const school = facts.problem.schools.find(({ urn }) => urn === key);
  if (!school || schoolId === undefined) throw absent();
  const [shown, standing, moves, problem] = await Promise.all([
    getDraftShown(draft),
    listStanding(db, draft.programmeYearId),
    listMoves(draft, schoolId),
    asProposed(db, draft, facts.problem),
  ]);
  const names = await readPlanNames(db, facts, standing);
  const cohortId = places.get(school.urn) ?? null;
  return {
    draft: shown,
    school: { id: schoolId, name: school.name, phase: school.phase },
    cohort: cohortId && { id: cohortId, name: facts.cohortName(cohortId) },
    startsOn: startOf(facts, cohortId),
    facts: factsOf(school, facts, names.trust),
    isKept: facts.standing.kept.has(schoolId),
    reason: cohortId && reasonOf(problem, places, school, { names, started: facts.started }),
    limits: await limitsOfSchool(draft.programmeYearId, schoolId, facts),
    moves,
  };
}

export type SchoolWhy = Awaited<ReturnType<typeof readSchoolWhy>>;

function startOf({ problem }: PlanFacts, cohortId: string | null): string | null {
  const cohort = problem.cohorts.find(({ id }) => id === cohortId);
  return cohort ? longDay(cohort.startsOn) : null;
}

function factsOf(school: PlanSchool, plan: PlanFacts, trustName: (id: string) => string) {
  const { phase, facilitatorDays, need, trust, area } = school;
  return {
    ...{ phase, facilitatorDays, area },
    staff: staffInPlan(school, plan),
    need: need === null ? null : Math.round(need * 10) / 10,
    trust: trust && trustName(trust),
  };
}

type Known = { names: PlanNames; started: ReadonlySet<string> };

function reasonOf(
  problem: PlanProblem,
  places: PlanPlaces,
  school: PlanSchool,
  { names, started }: Known,
) {
  const placed = placedPart(problem, places);
  const { score, splits, wish } = leadReasoner(
    withStartedClosed(placed, started),
    places,
    names,
  )(school);
  return {
    ...{ score: [...score, ...splits], wish },
    told: schoolReasoner(placed, places)(school),
  };
}

/** What is said of the school alone and of its pairs, each with why and since when. */
async function limitsOfSchool(programmeYearId: string, schoolId: string, facts: PlanFacts) {
  const { limits, pairs } = await listStandingLimits(db, programmeYearId);
  const { cohortName, schoolName } = facts;
  const ofSchool = limits
    .filter((limit) => limit.schoolId === schoolId)
    .map(({ id, kind, cohortId, reason, setAt }) => ({
      ...{ id, reason, setOn: longDay(dayOf(setAt)) },
      words: isLimitKind(kind) ? limitWords(kind, cohortName(cohortId)) : '',
      lift: `/rollout/limits/schools/${id}/lifting`,
    }));
  const ofPairs = pairs
    .filter(({ oneSchoolId, otherSchoolId }) => [oneSchoolId, otherSchoolId].includes(schoolId))
    .map(({ id, kind, oneSchoolId, otherSchoolId, reason, setAt }) => {
      const other = schoolName(oneSchoolId === schoolId ? otherSchoolId : oneSchoolId);
      return {
        ...{ id, reason, setOn: longDay(dayOf(setAt)) },
        words: kind === 'apart' ? `Apart from ${other}` : `Together with ${other}`,
        lift: `/rollout/limits/pairs/${id}/lifting`,
      };
    });
  return [...ofSchool, ...ofPairs];
}
