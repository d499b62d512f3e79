import { db } from '~/platform/db.server';
import type { Instant } from '~/platform/time';
import { readPlanFacts } from '../limit/plan-facts.server';
import { listStandingLimits } from '../limit/plan-rows.server';
import { clashNote, relaxationWords } from '../plan/plan-clash-words';
import { limitsOf } from '../plan/plan-limit';
import type { PlanProblem } from '../plan/plan-problem';
import { limitWords, namesOf, relaxWords } from '../plan/plan-words';
import { clashLink, type LimitsNow } from './clash-link';
import type { ClashingLimit } from './outcome.schema';

/** Each clash in words, with where its limits are relaxed as they stand today. */
export async function readClash(
  { programmeYearId }: { programmeYearId: string },
  problem: PlanProblem,
  clashes: readonly (readonly ClashingLimit[])[],
  now: Instant,
) {
  const facts = await readPlanFacts(db, programmeYearId, now);
  const standing = await listStandingLimits(db, programmeYearId);
  const names = { ...namesOf(problem), cohort: facts.cohortName };
  const limits = new Map(limitsOf(problem).map((limit) => [limit.path, limit]));
  const limitsNow: LimitsNow = {
    ...{ schoolIdOf: facts.schoolIdOf, started: facts.started, ...standing },
    kept: facts.standing.kept,
  };
  return clashes.map((clash) => ({
    note: clashNote(clash),
    limits: clash.flatMap((clashing) => {
      const { path, relaxTo } = clashing;
      const limit = limits.get(path);
      if (!limit) return [];
      const isSettled = 'cohort' in limit && facts.started.has(limit.cohort.id);
      return [
        {
          path,
          words: limitWords(problem, path, names) ?? path,
          relaxed: isSettled
            ? 'It has started and takes nobody more, so this cannot give way.'
            : relaxationWords(clashing, relaxWords(relaxTo, names), clashes),
          link: clashLink(limit, relaxTo, limitsNow),
        },
      ];
    }),
  }));
}

export type ClashShown = Awaited<ReturnType<typeof readClash>>[number];
