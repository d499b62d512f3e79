import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { mayKeepWords } from '../limit/limit-reason';
import { readPlanFacts } from '../limit/plan-facts.server';
import type { PlanProblem } from '../plan/plan-problem';
import { earlyPlacesFor } from './plan-mode';
import type { ProposalWanted } from './proposal.schema';
import { leaveSearch, takeSearch } from './running-search.server';
import { runSearch, searchEngine, type SearchEngine } from './search-run.server';

type Asked = ProposalWanted & { programmeYearId: string };
type Recorded =
  | (Allowed & { problem: PlanProblem; schoolIdOf: ReadonlyMap<string, string> })
  | Refused<'no-cohort' | 'no-school' | 'early' | 'screened'>;

/**
 * Records what is asked and who approved it, and only then begins to search. The search goes on after this has
 * answered.
 * Refused: `busy` while another search runs, `no-cohort` where none is left to put schools into, `no-school` where each
 * has its place, `early` where fewer schools than early places have a known need, `screened`.
 */
export async function askForProposal(
  by: By,
  asked: Asked,
  engine: SearchEngine = searchEngine,
): Promise<(Allowed & { proposalId: string }) | Refused<'busy'> | Exclude<Recorded, Allowed>> {
  const proposalId = randomUUID();
  const search = takeSearch(proposalId);
  if (!search)
    return refused('busy', 'Another search is running. Wait until it ends, or stop it first.');
  try {
    const recorded = await act((tx) => recordProposal(tx, by, proposalId, asked));
    if (!recorded.ok) {
      leaveSearch(search);
      return recorded;
    }
    const { problem, schoolIdOf } = recorded;
    const { programmeYearId, seconds } = asked;
    search.ended = runSearch(search, { by, programmeYearId, problem, schoolIdOf, seconds }, engine);
    return { ok: true, proposalId };
  } catch (error) {
    leaveSearch(search);
    throw error;
  }
}

async function recordProposal(
  tx: Tx,
  by: By,
  id: string,
  { programmeYearId, approver, ...asked }: Asked,
): Promise<Recorded> {
  const { problem, schoolIdOf, started } = await readPlanFacts(tx, programmeYearId, by.now);
  if (problem.cohorts.every((cohort) => started.has(cohort.id)))
    return refused('no-cohort', 'There is no cohort that has not started: add one first.');
  if (problem.schools.every(({ pinned }) => pinned !== null))
    return refused('no-school', 'Every school has its place already: there is nothing to propose.');
  const early = earlyPlacesFor(problem, asked.earlyPlaces);
  if (early === null)
    return refused(
      'early',
      'So many schools without a place do not have a known need. Enter fewer.',
    );
  const screening = mayKeepWords(approver, by.now);
  if (!screening.ok) return screening;
  const { mode, seed, seconds, earlyPlaces } = asked;
  const whole = { ...problem, mode, seed, earlyPlaces: early };
  await tx.planProposal.create({
    data: {
      ...{ id, programmeYearId, mode, seed, seconds, approver },
      earlyPlaces: mode === 'hybrid' ? earlyPlaces : null,
      problem: JSON.stringify(whole),
      askedById: by.personId ?? '',
      askedAt: by.now,
    },
  });
  await recordAct(tx, by, {
    act: 'askForProposal',
    subject: { kind: 'proposal', id },
    detail: { mode, seed, seconds, earlyPlaces, schools: problem.schools.length },
  });
  return { ok: true, problem: whole, schoolIdOf };
}
