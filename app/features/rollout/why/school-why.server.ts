import { absent } from '~/features/people/guard.server';
import { db } from '~/platform/db.server';
import { dayOf, longDay, type Instant } from '~/platform/time';
import { getDraftShown } from '../draft/draft-list.server';
import { listMoves } from '../draft/draft-moves.server';
import { readDraftPlan } from '../draft/draft-plan.server';
import type { Draft } from '../draft/draft.server';
import { readExplainedPlan, type ExplainedPlan } from '../draft/explained-plan.server';
import { readPlanNames } from '../draft/plan-names.server';
import { listStanding } from '../draft/standing.server';
import { readToldReasons } from '../draft/told-reason.server';
import { staffInPlan, type PlanFacts } from '../limit/plan-facts.server';
import { listStandingLimits } from '../limit/plan-rows.server';
import { isLimitKind, limitWords } from '../limit/school-limit';
import type { PlanSchool } from '../plan/plan-problem';
import { leadReasoner } from '../plan/plan-why';
import type { PlanNames } from '../plan/plan-words';
import { placedPart, withStartedClosed } from './placed-part';

/** Why a school is where a draft has it, for the lead. @throws a 404 for a school that no plan has */
export async function readSchoolWhy(draft: Draft, schoolId: string | undefined, now: Instant) {
  const plan = await readDraftPlan(db, draft, now);
  const { facts, places } = plan;
  const key = facts.keyOf.get(schoolId ?? '');
  const school = facts.problem.schools.find(({ urn }) => urn === key);
  if (!school || schoolId === undefined) throw absent();
  const [shown, standing, moves, explained] = await Promise.all([
    getDraftShown(draft),
    listStanding(db, draft.programmeYearId),
    listMoves(draft, schoolId),
    readExplainedPlan(db, draft, plan),
  ]);
  const names = await readPlanNames(db, facts, standing);
  const toldOf = await readToldReasons(db, draft.id, explained);
  const cohortId = places.get(school.urn) ?? null;
  return {
    draft: shown,
    school: { id: schoolId, name: school.name, phase: school.phase },
    cohort: cohortId && { id: cohortId, name: facts.cohortName(cohortId) },
    startsOn: startOf(facts, cohortId),
    facts: factsOf(school, facts, names.trust),
    isKept: facts.standing.kept.has(schoolId),
    reason: cohortId && {
      ...leadReasonOf(explained, schoolId, { names, facts }),
      told: toldOf(schoolId).lines,
    },
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

type Known = { names: PlanNames; facts: PlanFacts };

function leadReasonOf(
  { problem, places, keyOf }: ExplainedPlan,
  schoolId: string,
  { names, facts }: Known,
) {
  const idOf = new Map([...keyOf].map(([id, key]) => [key, id]));
  const placed = withStartedClosed(placedPart(problem, places), facts.started);
  const school = placed.schools.find(({ urn }) => urn === keyOf.get(schoolId));
  if (!school) throw absent();
  const { score, splits, wish } = leadReasoner(placed, places, {
    ...names,
    school: (key) => facts.schoolName(idOf.get(key) ?? key),
  })(school);
  return { score: [...score, ...splits], wish };
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
