import { db } from '~/platform/db.server';
import { dayOf, type Instant } from '~/platform/time';
import type { InvitationState } from '../cohort';
import { staffInPlan } from '../limit/plan-facts.server';
import { isSupportFirst } from '../need/readiness';
import { listReadiness, type Readiness } from '../need/readiness.server';
import { membersOf } from '../plan/plan-check';
import type { PlanSchool } from '../plan/plan-problem';
import { byName, countsOf, type CardTag, type DraftCard, type DraftColumn } from './draft-board';
import { withMove, type PlanInHand } from './plan-in-hand';
import type { StandingPlace } from './standing.server';

export type DraftBoard = {
  columns: DraftColumn[];
  /** Planned schools in none of the cohorts. */
  without: DraftCard[];
  /** Declined or paused: in no plan until they are taken out of that cohort. */
  out: { id: string; name: string }[];
};

/** A move that is looked at and not kept yet. */
export type LookedAt = { schoolId: string; cohortId: string | null };

/** The board of a draft, with a move that is looked at already made on it. */
export async function readDraftBoard(
  plan: PlanInHand,
  programmeYearId: string,
  standing: readonly StandingPlace[],
  now: Instant,
  looked: LookedAt | null,
): Promise<DraftBoard> {
  const { facts } = plan;
  const { problem } = facts;
  const [readiness, pins] = await Promise.all([
    listReadiness(db, programmeYearId, dayOf(now)),
    listPinReasons(programmeYearId),
  ]);
  const known: Known = {
    ...{ plan, readiness, pins, looked },
    standing: new Map(standing.map((place) => [place.schoolId, place])),
  };
  const after = looked ? withMove(plan, looked.schoolId, looked.cohortId) : plan;
  const members = membersOf(problem, after.places);
  const left = looked ? (plan.cohortOf.get(looked.schoolId) ?? null) : null;
  return {
    columns: problem.cohorts.map((cohort) => {
      const own = members.get(cohort.id) ?? [];
      const ghosts = problem.schools.filter(
        ({ urn }) => cohort.id === left && facts.schoolIdOf.get(urn) === looked?.schoolId,
      );
      const cards = [
        ...own.map((school) => cardOf(school, known, 'moved')),
        ...ghosts.map((school) => cardOf(school, known, 'was-here')),
      ];
      const { id, startsOn } = cohort;
      return {
        ...{ id, name: facts.cohortName(id), startsOn },
        ...countsOf(
          cohort,
          own.map((school) => staffInPlan(school, facts)),
        ),
        cards: cards.sort(byName),
      };
    }),
    without: problem.schools
      .filter(({ urn }) => !after.places.has(urn))
      .map((school) => cardOf(school, known, 'moved'))
      .sort(byName),
    out: [...facts.standing.out].map((id) => ({ id, name: facts.schoolName(id) })).sort(byName),
  };
}

type Known = {
  plan: PlanInHand;
  readiness: ReadonlyMap<string, Readiness>;
  pins: ReadonlyMap<string, string>;
  looked: LookedAt | null;
  standing: ReadonlyMap<string, StandingPlace>;
};

function cardOf(school: PlanSchool, known: Known, mark: 'moved' | 'was-here'): DraftCard {
  const { name, phase, need, urn } = school;
  const id = known.plan.facts.schoolIdOf.get(urn) ?? urn;
  return {
    ...{ id, name, phase, need },
    staff: staffInPlan(school, known.plan.facts),
    readiness: known.readiness.get(id)?.level ?? null,
    tags: tagsOf(id, school, known),
    mark: known.looked?.schoolId === id ? mark : null,
  };
}

const STANDS: Record<Exclude<InvitationState, 'draft'>, CardTag> = {
  offered: { kind: 'offered', words: 'Offered' },
  accepted: { kind: 'settled', words: 'Accepted' },
  another: { kind: 'answered', words: 'Asks for another start than' },
  paused: { kind: 'answered', words: 'Paused' },
  declined: { kind: 'answered', words: 'Declined' },
};

/** What the school was offered and said; which cohort it was is said only where the draft has it elsewhere. */
function standingTag({ state, isEnrolled, cohortId }: StandingPlace, known: Known, id: string) {
  if (state === 'draft') return null;
  const tag: CardTag = isEnrolled ? { kind: 'settled', words: 'Enrolled from' } : STANDS[state];
  const { facts, cohortOf } = known.plan;
  if (cohortOf.get(id) !== cohortId || state === 'another')
    return { ...tag, words: `${tag.words} ${facts.cohortName(cohortId)}` };
  return isEnrolled ? { ...tag, words: 'Enrolled' } : tag;
}

function tagsOf(id: string, school: PlanSchool, known: Known): CardTag[] {
  const { facts } = known.plan;
  const place = known.standing.get(id);
  const ready = known.readiness.get(id);
  const tags: CardTag[] = [];
  const stands = place ? standingTag(place, known, id) : null;
  if (stands) tags.push(stands);
  else if (school.pinned !== null)
    tags.push({
      kind: 'pinned',
      words: `Pinned: ${known.pins.get(id) ?? facts.cohortName(school.pinned)}`,
    });
  if (isSupportFirst({ score: school.need }, ready)) {
    const [first] = ready?.lacking ?? [];
    tags.push({ kind: 'support', words: first ? `Support first: ${first}` : 'Support first' });
  }
  if (school.need === null) tags.push({ kind: 'need', words: 'Need not known' });
  return tags;
}

async function listPinReasons(programmeYearId: string): Promise<Map<string, string>> {
  const pins = await db.schoolLimit.findMany({
    where: { programmeYearId, kind: 'pinned', liftedAt: null },
    select: { schoolId: true, reason: true },
  });
  return new Map(pins.map(({ schoolId, reason }) => [schoolId, reason]));
}
