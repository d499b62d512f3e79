import { absent } from '~/features/people/guard.server';
import { db } from '~/platform/db.server';
import type { Instant } from '~/platform/time';
import { planModeName } from '../proposal/plan-mode';
import { readPlanFacts } from '../limit/plan-facts.server';
import { schoolsThatDiffer, worthOf } from './comparison';
import { listDrafts } from './draft-list.server';
import { readPlaces, type Draft } from './draft.server';
import { readExplainedPlan } from './explained-plan.server';
import { breachTeller } from './limit-words';
import { inHand } from './plan-in-hand';
import { readPlanNames } from './plan-names.server';
import { listStanding, placesOf } from './standing.server';

/** Asks for the plan as it stands instead of another draft. */
const STANDING = 'standing';

/** A draft beside another, or beside the plan as it stands. @throws a 404 */
export async function readComparison(draft: Draft, asked: string | null, now: Instant) {
  const [facts, standing, drafts] = await Promise.all([
    readPlanFacts(db, draft.programmeYearId, now),
    listStanding(db, draft.programmeYearId),
    listDrafts(draft.programmeYearId),
  ]);
  const beside = asked ?? STANDING;
  const other = drafts.find(({ id }) => id === beside);
  if (beside !== STANDING && !other) throw absent();
  const plans = await Promise.all([
    readPlaces(db, draft.id),
    other ? readPlaces(db, other.id) : placesOf(standing),
  ]);
  const [mine, theirs] = plans.map((places) => inHand(facts, places));
  if (!mine || !theirs) throw absent();
  const names = await readPlanNames(db, facts, standing);
  const { lots } = await readExplainedPlan(db, draft, mine);
  const shown = [mine, theirs].map((plan) => {
    const { breaches, ...worth } = worthOf(plan, lots);
    return {
      ...worth,
      broken: breaches.map(breachTeller(facts.problem, names)),
    };
  });
  return {
    with: beside,
    names: [`Draft ${draft.number}`, other ? `Draft ${other.number}` : 'The plan as it stands'],
    worth: shown,
    /** How the draft was ordered, where lots were drawn: both are weighed so. */
    drawnAs: lots && planModeName(lots.problem.mode),
    differ: schoolsThatDiffer(theirs, mine),
    others: drafts.filter(({ id }) => id !== draft.id).map(({ id, number }) => ({ id, number })),
  };
}

export type Comparison = Awaited<ReturnType<typeof readComparison>>;
