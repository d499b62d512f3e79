import { db } from '~/platform/db.server';
import type { Instant } from '~/platform/time';
import { OUT_OF_ALL } from '../cohort.schema';
import { breachesOf } from '../plan/plan-check';
import { readDraftBoard, type LookedAt } from './draft-board.server';
import { getDraftShown } from './draft-list.server';
import { findLastMove } from './draft-move.server';
import { readDraftPlan } from './draft-plan.server';
import type { Draft } from './draft.server';
import { breachWords, limitsByPath } from './limit-words';
import { readMoveEffect } from './move-effect.server';
import { moveTargets } from './move-targets';
import type { PlanInHand } from './plan-in-hand';
import { readPlanNames } from './plan-names.server';
import { listStanding, type StandingPlace } from './standing.server';

/** The board of a draft as an address asks for it: alone, asking where a school goes, or with the effect of a move. */
export async function readDraftBoardPage(draft: Draft, asked: URLSearchParams, now: Instant) {
  const { id, programmeYearId, version, isOpen } = draft;
  const [plan, standing, shown, last] = await Promise.all([
    readDraftPlan(db, draft, now),
    listStanding(db, programmeYearId),
    getDraftShown(draft),
    findLastMove(db, id),
  ]);
  const schoolId = isOpen ? schoolAsked(plan, asked) : null;
  const looked = schoolId === null ? null : lookedAt(plan, schoolId, asked.get('to'));
  const given = { plan, programmeYearId, standing, now };
  return {
    draft: { ...shown, version },
    board: await readDraftBoard(plan, programmeYearId, standing, now, looked),
    lastMove: last?.school.name ?? null,
    broken: await brokenLimits(plan, standing),
    effect: looked && (await readMoveEffect({ ...given, looked })),
    choosing:
      schoolId !== null && !looked
        ? {
            school: { id: schoolId, name: plan.facts.schoolName(schoolId) },
            targets: moveTargets(plan, schoolId),
          }
        : null,
  };
}

/** The limits that a plan breaks, in words; schools in no cohort yet are not among them. */
export async function brokenLimits(
  plan: PlanInHand,
  standing: readonly StandingPlace[],
): Promise<string[]> {
  const { problem } = plan.facts;
  const limits = limitsByPath(problem);
  const names = await readPlanNames(db, plan.facts, standing);
  return breachesOf(problem, plan.places)
    .filter(({ path }) => limits.has(path))
    .map((breach) => breachWords(breach, limits, names, 'does'));
}

function schoolAsked({ facts }: PlanInHand, asked: URLSearchParams): string | null {
  const schoolId = asked.get('move');
  return schoolId !== null && facts.keyOf.has(schoolId) ? schoolId : null;
}

/** Null where the address names no cohort, or the one that the school is in. */
function lookedAt(plan: PlanInHand, schoolId: string, to: string | null): LookedAt | null {
  const cohortId = to === OUT_OF_ALL ? null : to;
  const isKnown =
    to === OUT_OF_ALL || plan.facts.problem.cohorts.some((cohort) => cohort.id === cohortId);
  if (!isKnown || (plan.cohortOf.get(schoolId) ?? null) === cohortId) return null;
  return { schoolId, cohortId };
}
