import type { Reader, Tx } from '~/platform/db.server';
import type { PlanFacts } from '../limit/plan-facts.server';
import type { DraftNames } from './limit-words';
import type { StandingPlace } from './standing.server';

/** The names that a plan's effects are told with. */
export async function readPlanNames(
  reader: Reader | Tx,
  facts: PlanFacts,
  standing: readonly StandingPlace[],
): Promise<DraftNames> {
  const ids = new Set(facts.problem.schools.flatMap(({ trust }) => trust ?? []));
  const trusts = await reader.trust.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  const trustName = new Map(trusts.map(({ id, name }) => [id, name]));
  const offered = new Set(
    standing.filter(({ state }) => state !== 'draft').map(({ schoolId }) => schoolId),
  );
  return {
    cohort: facts.cohortName,
    school: (key) => facts.schoolName(facts.schoolIdOf.get(key) ?? key),
    isOffered: (key) => offered.has(facts.schoolIdOf.get(key) ?? key),
    trust: (id) => trustName.get(id) ?? 'a trust',
  };
}
