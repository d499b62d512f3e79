import type { Reader, Tx } from '~/platform/db.server';
import type { PlanPlaces, PlanProblem } from '../plan/plan-problem';
import { outcomeSchema } from '../proposal/outcome.schema';
import { findProposed } from './draft-plan.server';
import type { Lots } from './drawn-lots';
import type { PlanInHand } from './plan-in-hand';

/** A draft held against the problem that explains it, and by which key that problem knows each school (id). */
export type ExplainedPlan = {
  problem: PlanProblem;
  places: PlanPlaces;
  keyOf: ReadonlyMap<string, string>;
  /** Where lots were drawn; null of a draft that was ordered by need or by hand. */
  lots: Lots | null;
};

/**
 * What explains where a draft has its schools. Of a draft from a proposal it is the problem that was posed then, with
 * the needs, weights, limits and lots that made the plan; a school that was put there since is as it is now, and so are
 * the days that cohorts start on and a cohort that has started. Of any other draft it is the problem as it is now.
 */
export async function readExplainedPlan(
  reader: Reader | Tx,
  draft: { id: string; programmeYearId: string },
  { facts, cohortOf, places }: PlanInHand,
): Promise<ExplainedPlan> {
  const proposal = await findProposed(reader, draft);
  if (!proposal) return { problem: facts.problem, places, keyOf: facts.keyOf, lots: null };
  const posed = JSON.parse(proposal.problem) as PlanProblem;
  const idOf = await schoolIdsOf(reader, posed, facts.schoolIdOf);
  const keyOf = new Map([...facts.keyOf, ...[...idOf].map(([key, id]) => [id, key] as const)]);
  const known = new Set(idOf.values());
  const since = facts.problem.schools.filter(({ urn }) => {
    const id = facts.schoolIdOf.get(urn) ?? '';
    return cohortOf.has(id) && !known.has(id);
  });
  const cohortThen = new Map(posed.cohorts.map((cohort) => [cohort.id, cohort]));
  const cohorts = facts.problem.cohorts.map((cohort) => ({
    ...(facts.started.has(cohort.id) ? cohort : (cohortThen.get(cohort.id) ?? cohort)),
    startsOn: cohort.startsOn,
  }));
  return {
    problem: {
      ...{ ...posed, cohorts, schools: [...posed.schools, ...since] },
      joinedSince: new Set(since.map(({ urn }) => urn)),
    },
    places: new Map([...cohortOf].map(([id, cohortId]) => [keyOf.get(id) ?? id, cohortId])),
    keyOf,
    lots:
      posed.mode === 'need-led'
        ? null
        : { problem: { ...posed, cohorts }, drawnTo: drawnTo(proposal.outcome), keyOf },
  };
}

/** Where a search put each school (its key). */
function drawnTo(outcome: string | null): PlanPlaces {
  const { places } = outcome === null ? {} : outcomeSchema.parse(JSON.parse(outcome));
  return new Map(Object.entries(places ?? {}));
}

/** Which school each key of a problem means: a school may have another URN by now. */
async function schoolIdsOf(
  reader: Reader | Tx,
  { schools }: PlanProblem,
  idOfKey: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const keys = schools.map(({ urn }) => urn);
  const urns = await reader.schoolIdentifier.findMany({
    where: { kind: 'urn', value: { in: keys.filter((key) => !idOfKey.has(key)) } },
    select: { value: true, schoolId: true },
  });
  const idOfUrn = new Map(urns.map(({ value, schoolId }) => [value, schoolId]));
  return new Map(keys.map((key) => [key, idOfKey.get(key) ?? idOfUrn.get(key) ?? key]));
}
