import { absent } from '~/features/people/guard.server';
import { db } from '~/platform/db.server';
import { longDay, type Instant } from '~/platform/time';
import { byName } from '../draft/draft-board';
import { getDraftShown } from '../draft/draft-list.server';
import { asProposed, readDraftPlan } from '../draft/draft-plan.server';
import type { Draft } from '../draft/draft.server';
import { readPlanNames } from '../draft/plan-names.server';
import { listStanding } from '../draft/standing.server';
import { membersOf } from '../plan/plan-check';
import { staffInPlan } from '../limit/plan-facts.server';
import { cohortLimitsShown } from './cohort-why';

/** What binds a cohort of a draft, and whom it holds. @throws a 404 for a cohort of another year */
export async function readCohortWhy(draft: Draft, cohortId: string | undefined, now: Instant) {
  const { facts, places } = await readDraftPlan(db, draft, now);
  const cohort = facts.problem.cohorts.find(({ id }) => id === cohortId);
  if (!cohort) throw absent();
  const [shown, standing, problem] = await Promise.all([
    getDraftShown(draft),
    listStanding(db, draft.programmeYearId),
    asProposed(db, draft, facts.problem),
  ]);
  const names = await readPlanNames(db, facts, standing);
  const members = membersOf(problem, places).get(cohort.id) ?? [];
  return {
    draft: shown,
    cohort: { id: cohort.id, name: facts.cohortName(cohort.id) },
    startsOn: longDay(cohort.startsOn),
    hasStarted: facts.started.has(cohort.id),
    limits: cohortLimitsShown(problem, places, cohort.id, names),
    schools: members
      .map((school) => ({
        id: facts.schoolIdOf.get(school.urn) ?? school.urn,
        ...{ name: school.name, phase: school.phase, area: school.area },
        facilitatorDays: school.facilitatorDays,
        staff: staffInPlan(school, facts),
        trust: school.trust && names.trust(school.trust),
      }))
      .sort(byName),
  };
}

export type CohortWhy = Awaited<ReturnType<typeof readCohortWhy>>;
