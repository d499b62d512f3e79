import { createHash } from 'node:crypto';
import type { Reader, Tx } from '~/platform/db.server';
import type { Instant } from '~/platform/time';
import { brokenLimits } from './draft/broken-limit';
import { inHand } from './draft/plan-in-hand';
import { readPlanNames } from './draft/plan-names.server';
import { listStanding, placesOf } from './draft/standing.server';
import { readPlanFacts } from './limit/plan-facts.server';

/** What a cohort breaks as it stands, in words, and all of it in a few letters. */
export type CohortBroken = { broken: string[]; seen: string };

/** The limits of a cohort, of its schools and of their pairs that the plan as it stands breaks. */
export async function readCohortBroken(
  reader: Reader | Tx,
  cohort: { id: string; programmeYearId: string },
  now: Instant,
): Promise<CohortBroken> {
  const { id, programmeYearId } = cohort;
  const facts = await readPlanFacts(reader, programmeYearId, now);
  const standing = await listStanding(reader, programmeYearId);
  const plan = inHand(facts, placesOf(standing));
  const own = `cohorts[${facts.problem.cohorts.findIndex((one) => one.id === id)}].`;
  const broken = brokenLimits(plan, await readPlanNames(reader, facts, standing))
    .filter(
      ({ path, schools }) =>
        path.startsWith(own) || schools.some((key) => plan.places.get(key) === id),
    )
    .map(({ words }) => words);
  const seen = createHash('sha256').update(JSON.stringify(broken)).digest('hex').slice(0, 16);
  return { broken, seen };
}
