import { db } from '~/platform/db.server';
import { counted } from '~/platform/message-text';
import type { Instant } from '~/platform/time';
import { breachTeller, mendedTeller, type DraftNames } from './limit-words';
import { mayStandIn } from './draft-change';
import { withMove, type PlanInHand } from './plan-in-hand';
import { drawStep, drawnWorth, type Lots } from './drawn-lots';
import { drawnWords, objectiveWords, seatWords, sessionWords, stepWords } from './effect-words';
import type { LookedAt } from './draft-board.server';
import { readMoveTouch, readSeatsShort } from './move-touch.server';
import { limitDifference, scoreDifference } from './plan-difference';
import type { StandingPlace } from './standing.server';

/** What a move would do, in words, before anybody keeps it. */
export type MoveEffect = {
  schoolId: string;
  schoolName: string;
  /** Null is out of all cohorts. */
  cohortId: string | null;
  from: string | null;
  to: string | null;
  /** Why it may not be made. */
  refusal: string | null;
  broken: string[];
  mended: string[];
  /** By need; empty where the draft was drawn. */
  score: string[];
  /** Where it was drawn: what the move does to the draw. */
  draw: string[];
  touched: string[];
  /** Booked places that the school would lose once this is published. */
  losing: number;
};

type Given = {
  plan: PlanInHand;
  standing: readonly StandingPlace[];
  names: DraftNames;
  looked: LookedAt;
  /** Null where the draft was not drawn. */
  lots: Lots | null;
  now: Instant;
};

/** The effect of one move on a draft: limits, score, staff and sessions, seats, and places lost. */
export async function readMoveEffect(given: Given): Promise<MoveEffect> {
  const { plan, standing, names, looked, lots, now } = given;
  const { facts } = plan;
  const { schoolId, cohortId } = looked;
  const place = standing.find((one) => one.schoolId === schoolId);
  const after = withMove(plan, schoolId, cohortId);
  const difference = limitDifference(facts.problem, plan.places, after.places);
  const touch = await readMoveTouch(
    db,
    { schoolId, fromCohortId: place?.cohortId ?? null, toCohortId: cohortId },
    now,
  );
  const ruling = mayStandIn(cohortId, {
    standingCohortId: place?.cohortId ?? null,
    isEnrolled: place?.isEnrolled ?? false,
    isOut: facts.standing.out.has(schoolId),
    isPlanned: facts.keyOf.has(schoolId),
  });
  const from = plan.cohortOf.get(schoolId);
  const nameOf = (id: string | null | undefined) => (id ? facts.cohortName(id) : null);
  const staff = facts.problem.schools.find(({ urn }) => urn === facts.keyOf.get(schoolId))?.staff;
  return {
    ...{ schoolId, cohortId, from: nameOf(from), to: nameOf(cohortId) },
    schoolName: facts.schoolName(schoolId),
    refusal: ruling.ok ? null : ruling.message,
    broken: difference.broken.map(breachTeller(facts.problem, names)),
    mended: difference.mended.map(mendedTeller(facts.problem, names)),
    score: lots
      ? []
      : objectiveWords(scoreDifference(facts.problem, plan.places, after.places), names.trust),
    draw: lots ? drawOf(lots, plan, after, looked) : [],
    touched: [
      `${facts.estimated.has(schoolId) ? 'about ' : ''}${counted(staff ?? 0, 'member')} of staff would start ${cohortId ? `with ${nameOf(cohortId) ?? ''}` : 'with no cohort yet'}`,
      ...sessionWords(touch),
      ...(cohortId ? await seatsWorse(given, after, cohortId) : []),
    ],
    losing: touch.losing,
  };
}

function drawOf(
  lots: Lots,
  plan: PlanInHand,
  after: PlanInHand,
  { schoolId, cohortId }: LookedAt,
): string[] {
  const from = plan.cohortOf.get(schoolId) ?? null;
  const words = [
    ...stepWords(drawStep(lots, schoolId, { from, to: cohortId })),
    ...drawnWords(drawnWorth(lots, plan.cohortOf), drawnWorth(lots, after.cohortOf)),
  ];
  return words.length > 0 ? words : ['strata and the order drawn stay as they are'];
}

/** Where the cohort that is joined is shorter of seats than before. */
async function seatsWorse(
  { plan, now }: Given,
  after: PlanInHand,
  cohortId: string,
): Promise<string[]> {
  const schoolsOf = ({ cohortOf }: PlanInHand) =>
    [...cohortOf].flatMap(([id, cohort]) => (cohort === cohortId ? [id] : []));
  const joined = schoolsOf(after);
  const shortFor = await readSeatsShort(db, cohortId, joined, now);
  const before = new Map(shortFor(schoolsOf(plan)).map(({ title, short }) => [title, short]));
  const worse = shortFor(joined).filter(({ title, short }) => short > (before.get(title) ?? 0));
  return seatWords(plan.facts.cohortName(cohortId), worse);
}
