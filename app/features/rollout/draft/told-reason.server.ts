import type { Reader, Tx } from '~/platform/db.server';
import { placedByHand } from '../cohort';
import { schoolReasoner } from '../plan/plan-why-school';
import type { ExplainedPlan } from './explained-plan.server';

/** What a school is told of its start, and the reason somebody gave by hand where that is all it is told. */
export type ToldReason = { lines: string[]; byHand: string | null };

/** Tells what each school (id) is told of its place in a draft: the preview says it, and publication stores it. */
export async function readToldReasons(
  reader: Reader | Tx,
  draftId: string,
  { problem, places, keyOf }: ExplainedPlan,
): Promise<(schoolId: string) => ToldReason> {
  const moved = await readReasonsByHand(reader, draftId);
  const isPlaced = ([one, other]: readonly [string, string]) =>
    places.has(one) && places.has(other);
  const reasonsOf = schoolReasoner(
    {
      ...problem,
      together: problem.together.filter(isPlaced),
      apart: problem.apart.filter(isPlaced),
    },
    places,
  );
  const schools = new Map(problem.schools.map((school) => [school.urn, school]));
  return (schoolId) => {
    const byHand = moved.get(schoolId) ?? null;
    if (byHand !== null) return { byHand, lines: [placedByHand(byHand)] };
    const school = schools.get(keyOf.get(schoolId) ?? '');
    return { byHand, lines: school ? reasonsOf(school) : [] };
  };
}

/** Why a school was moved by hand last, by school: only moves that stand. */
async function readReasonsByHand(
  reader: Reader | Tx,
  draftId: string,
): Promise<Map<string, string>> {
  const moves = await reader.draftMove.findMany({
    where: { draftId, undoneAt: null },
    select: { schoolId: true, reason: true },
    orderBy: { position: 'asc' },
  });
  return new Map(moves.map(({ schoolId, reason }) => [schoolId, reason]));
}
