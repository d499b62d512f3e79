import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { log } from '~/platform/log';
import { beginDraftIn } from '../draft/draft.server';
import { breachesOf } from '../plan/plan-check';
import type { PlanProblem } from '../plan/plan-problem';
import type { Outcome } from './outcome.schema';

type Ended = {
  proposalId: string;
  programmeYearId: string;
  problem: PlanProblem;
  schoolIdOf: ReadonlyMap<string, string>;
  outcome: Outcome;
};

/**
 * Stores what a search ended with and, where it found a plan, begins a draft with it. Every limit is counted again
 * first: a plan that breaks one is not stored, and the proposal says so.
 */
export function keepOutcome(by: By, ended: Ended): Promise<void> {
  return act(async (tx) => {
    const { proposalId, programmeYearId, problem, schoolIdOf, outcome } = ended;
    const { status, places } = outcome;
    const found = places && new Map(Object.entries(places));
    const broken = found ? breachesOf(problem, found) : [];
    if (broken.length > 0) {
      log.error({ proposalId, paths: broken.map(({ path }) => path) }, 'a plan breaks limits');
      return endIn(tx, by, proposalId, {
        failure:
          'The plan that the search gave does not keep every limit, so nothing of it is kept.',
      });
    }
    await endIn(tx, by, proposalId, { status, outcome: JSON.stringify(outcome) });
    if (!found) return;
    const bySchool = [...found].flatMap(([key, cohortId]) => {
      const schoolId = schoolIdOf.get(key);
      return schoolId ? [[schoolId, cohortId] as const] : [];
    });
    await beginDraftIn(tx, by, { programmeYearId, proposalId, places: new Map(bySchool) });
  });
}

/** Stores, in words, why a search came to nothing. */
export function failSearch(by: By, proposalId: string, failure: string): Promise<void> {
  return act((tx) => endIn(tx, by, proposalId, { failure }));
}

type End = { failure: string } | { status: string; outcome: string };

async function endIn(tx: Tx, by: By, id: string, end: End): Promise<void> {
  await tx.planProposal.update({ where: { id }, data: { endedAt: by.now, ...end } });
  await recordAct(tx, by, {
    act: 'endSearch',
    subject: { kind: 'proposal', id },
    detail: { status: 'status' in end ? end.status : 'failed' },
  });
}
