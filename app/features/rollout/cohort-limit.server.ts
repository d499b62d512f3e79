import { createHash } from 'node:crypto';
import { db, type Reader, type Tx } from '~/platform/db.server';
import { addDays, type Instant } from '~/platform/time';
import { brokenLimits } from './draft/broken-limit';
import { inHand } from './draft/plan-in-hand';
import { readPlanNames } from './draft/plan-names.server';
import { listStanding, placesOf } from './draft/standing.server';
import { readPlanFacts, type PlanFacts } from './limit/plan-facts.server';
import { planCohort } from './limit/plan-from-rows';
import { listPlanCohorts } from './limit/plan-rows.server';

/** What a cohort breaks as it stands, in words, and all of it in a few letters. */
export type CohortBroken = { broken: string[]; seen: string };

/** The limits of a cohort, of its schools and of their pairs that the plan as it stands breaks. */
export async function readCohortBroken(
  reader: Reader | Tx,
  cohort: { id: string; programmeYearId: string },
  now: Instant,
): Promise<CohortBroken> {
  const { id, programmeYearId } = cohort;
  const rows = await listPlanCohorts(reader, programmeYearId);
  const facts = asSet(await readPlanFacts(reader, programmeYearId, now), rows, id);
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

/** The same for a page. */
export function listCohortBroken(
  cohort: { id: string; programmeYearId: string },
  now: Instant,
): Promise<CohortBroken> {
  return readCohortBroken(db, cohort, now);
}

type Row = Awaited<ReturnType<typeof listPlanCohorts>>[number];

/** The facts with the limits that were set for a cohort, though its start may have passed: a plan asks none of it then. */
function asSet(facts: PlanFacts, rows: readonly Row[], cohortId: string): PlanFacts {
  const row = rows.find(({ id }) => id === cohortId);
  if (!row) return facts;
  const { problem, standing, keyOf } = facts;
  const set = planCohort(row, { standing, planned: keyOf }, addDays(row.startsOn, -1));
  const cohorts = problem.cohorts.map((cohort) => (cohort.id === cohortId ? set : cohort));
  return { ...facts, problem: { ...problem, cohorts } };
}
