import { db } from '~/platform/db.server';
import type { Instant } from '~/platform/time';
import { OUT_OF_ALL } from '../cohort.schema';
import { brokenLimits } from './broken-limit';
import { readDraftBoard, type LookedAt } from './draft-board.server';
import { readExplainedPlan } from './explained-plan.server';
import { getDraftShown } from './draft-list.server';
import { findLastMove } from './draft-move.server';
import { readDraftPlan } from './draft-plan.server';
import type { Draft } from './draft.server';
import { readMoveEffect } from './move-effect.server';
import { moveTargets } from './move-targets';
import type { PlanInHand } from './plan-in-hand';
import { readPlanNames } from './plan-names.server';
import { listStanding } from './standing.server';

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
  const names = await readPlanNames(db, plan.facts, standing);
  const lots = schoolId === null ? null : (await readExplainedPlan(db, draft, plan)).lots;
  return {
    draft: { ...shown, version },
    board: await readDraftBoard(plan, programmeYearId, standing, now, looked),
    lastMove: last?.school.name ?? null,
    broken: brokenLimits(plan, names).map(({ words }) => words),
    effect: looked && (await readMoveEffect({ plan, standing, names, looked, lots, now })),
    choosing:
      schoolId !== null && !looked
        ? {
            school: { id: schoolId, name: plan.facts.schoolName(schoolId) },
            targets: moveTargets(plan, schoolId, lots),
          }
        : null,
  };
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
