import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../../tests/support/database';
import { addCohortRow, addYear, july } from '../../../../tests/support/rollout';
import { addSchoolRow, terminal } from '../../../../tests/support/school';
import { readPlaces } from '../draft/draft.server';
import { solvePlan } from '../plan/plan-solver.server';
import { readProposalPage } from './proposal-page.server';
import { askForProposal } from './proposal.server';
import type { ProposalWanted } from './proposal.schema';
import { cutOffSearch, findSearch } from './running-search.server';
import { failSearch } from './search-end.server';
import { searchEngine, type SearchEngine } from './search-run.server';
import { stopSearch } from './search-stop.server';

useFreshDatabase();

const by = terminal(july);
const wanted: ProposalWanted = {
  ...{ mode: 'need-led', seed: null, earlyPlaces: 0, seconds: 30 },
  approver: 'Programme board, 12 June',
};
let one: string;
let two: string;

beforeEach(async () => {
  for (const urn of ['100001', '100002', '100003'])
    await addSchoolRow({ urn, name: `School ${urn}` });
  one = await addCohortRow({ mostSchools: 2 });
  two = await addCohortRow({ name: 'Cohort 2', startsOn: '2026-11-02', mostSchools: 2 });
});
afterEach(cutOffSearch);

const engine = (solve: SearchEngine['solve']): SearchEngine => ({ ...searchEngine, solve });
/** A thread that runs these words instead of the search. */
const thread = (words: string) =>
  engine((problem, options) =>
    solvePlan(problem, { ...options, script: new URL(`data:text/javascript,${encodeURI(words)}`) }),
  );
/** Tells of a plan, and goes on. */
const bestSoFar = `import { parentPort } from 'node:worker_threads';
  parentPort.postMessage({ kind: 'news', objective: null, bound: null,
    places: [['100001', 0], ['100002', 0], ['100003', 1]] });`;
const hanging = thread('setInterval(() => {}, 1000)');

async function ask(change: Partial<ProposalWanted> = {}, by_ = searchEngine): Promise<string> {
  const programmeYearId = await addYear();
  const asked = await askForProposal(by, { programmeYearId, ...wanted, ...change }, by_);
  if (!asked.ok) throw new Error(asked.message);
  return asked.proposalId;
}
const askAndWait = async (...given: Parameters<typeof ask>) => {
  const id = await ask(...given);
  await findSearch(id)?.ended;
  return { id, row: await db.planProposal.findUniqueOrThrow({ where: { id } }) };
};

describe('a proposal', () => {
  test('is recorded with seed, approver and time before it is searched for', async () => {
    const seen: unknown[] = [];
    await askAndWait(
      { mode: 'random', seed: 7 },
      engine(async (problem, options) => {
        seen.push(await db.planProposal.findFirst(), problem.seed);
        return solvePlan(problem, options);
      }),
    );
    const recorded = { approver: wanted.approver, seed: 7, askedAt: july, endedAt: null };
    expect(seen).toMatchObject([recorded, 7]);
  });

  test('that is found becomes a draft with a place for each school', async () => {
    const { id, row } = await askAndWait();
    expect(row).toMatchObject({ status: 'optimal', failure: null });
    const draft = await db.planDraft.findFirstOrThrow({ where: { proposalId: id } });
    const places = [...(await readPlaces(db, draft.id)).values()];
    expect(places).toHaveLength(3);
    expect(places.every((cohortId) => [one, two].includes(cohortId))).toBe(true);
    expect(await db.cohortSchool.count()).toBe(0);
    const page = await readProposalPage(id, july);
    expect(page).toMatchObject({ title: 'The best plan is found', draft: { number: 1 } });
    expect(page.found?.cohorts.map(({ schools }) => schools)).toEqual([2, 1]);
  });

  test('that is impossible says which limits clash, and where each is relaxed', async () => {
    await addSchoolRow({ urn: '100004', name: 'Ash Road' });
    await addSchoolRow({ urn: '100005', name: 'Elm Road' });
    const { id, row } = await askAndWait();
    expect(row.status).toBe('infeasible');
    const { clashes } = await readProposalPage(id, july);
    expect(clashes).toHaveLength(1);
    expect(
      clashes[0]?.limits.map(({ words, relaxed, link }) => [words, relaxed, link?.to]),
    ).toEqual([
      [
        'Cohort 1 holds at most 2 schools',
        'Enough by itself: 3 instead.',
        `/rollout/cohorts/${one}?suggested=yes&mostSchools=3`,
      ],
      [
        'Cohort 2 holds at most 2 schools',
        'Enough by itself: 3 instead.',
        `/rollout/cohorts/${two}?suggested=yes&mostSchools=3`,
      ],
    ]);
    expect(await db.planDraft.count()).toBe(0);
  });

  test('is refused while another is searched for, and where nothing is left to place', async () => {
    await ask({}, hanging);
    const programmeYearId = await addYear();
    const again = () => askForProposal(by, { programmeYearId, ...wanted });
    expect(await again()).toMatchObject({ reason: 'busy' });
    await cutOffSearch();
    const late = { ...by, now: '2026-12-01T09:00:00.000Z' };
    expect(await askForProposal(late, { programmeYearId, ...wanted })).toMatchObject({
      reason: 'no-cohort',
    });
    const early = { ...wanted, mode: 'hybrid', seed: 1, earlyPlaces: 1 } as const;
    expect(await askForProposal(by, { programmeYearId, ...early })).toMatchObject({
      reason: 'early',
    });
    expect(await db.planProposal.count()).toBe(1);
  });

  test('asked for by two leads at once is searched for once, and the other is told', async () => {
    const asked = { programmeYearId: await addYear(), ...wanted };
    const both = await Promise.all([by, by].map((lead) => askForProposal(lead, asked, hanging)));
    expect(both).toMatchObject([
      { ok: true },
      { reason: 'busy', message: expect.stringContaining('Another search is running.') as string },
    ]);
    expect(await db.planProposal.count()).toBe(1);
  });
});

describe('a search that goes wrong', () => {
  const garbage = `import { parentPort } from 'node:worker_threads';
    parentPort.postMessage({ kind: 'ended', status: 'optimal', objective: 1, bound: 1,
      places: [['100001', 0], ['100002', 0], ['100003', 0]] });`;

  test.each([
    ['a thread that is killed', thread('process.exit(1)'), 'cut off'],
    ['a thread that throws', thread('throw new Error()'), 'failed'],
    ['a plan that breaks a limit', thread(garbage), 'not true'],
  ])('%s: nothing is kept, and the page says so', async (_name, by_, words) => {
    const { id, row } = await askAndWait({}, by_);
    expect(row.outcome).toBeNull();
    expect(await db.planDraft.count()).toBe(0);
    const page = await readProposalPage(id, july);
    expect(page).toMatchObject({ title: 'The search failed', draft: null });
    expect(page.lead).toContain(words);
    expect((await askAndWait()).row.status).toBe('optimal');
  });

  test('a thread that is killed once it has a plan: that is kept, and the page says so', async () => {
    const { id, row } = await askAndWait({}, thread(`${bestSoFar} process.exit(1);`));
    expect(row).toMatchObject({ status: 'feasible', failure: null });
    expect(await readProposalPage(id, july)).toMatchObject({
      draft: { number: 1 },
      lead: expect.stringContaining('The search broke off before it had ended') as string,
    });
  });

  test('a plan that breaks a limit past the watch is caught in the act', async () => {
    const places = new Map(['100001', '100002', '100003'].map((urn) => [urn, one]));
    const told = { status: 'optimal', seconds: 1, objective: 1, bound: 1, gap: 0, places } as const;
    const { row } = await askAndWait(
      {},
      engine(() => Promise.resolve(told)),
    );
    expect(row).toMatchObject({ status: null, outcome: null });
    expect(row.failure).toContain('does not keep every limit');
    expect(await db.planDraft.count()).toBe(0);
  });

  test('a plan that cannot be stored is told as that, not as a restart', async () => {
    const { id, row } = await askAndWait(
      {},
      engine(async (problem, options) => {
        const solution = await solvePlan(problem, options);
        // Its cohorts are gone before the plan is stored.
        await act((tx) => tx.cohort.deleteMany());
        return solution;
      }),
    );
    expect(row).toMatchObject({ status: null, outcome: null });
    expect(row.endedAt).not.toBeNull();
    expect(await readProposalPage(id, july)).toMatchObject({
      ...{ state: 'failed', draft: null },
      lead: 'What it found could not be stored. Propose again.',
    });
  });
});

describe('a search that is ended early', () => {
  test('by hand keeps the best so far', async () => {
    const found = `${bestSoFar} setInterval(() => {}, 1000);`;
    let tell: () => void = () => {};
    const news = new Promise<void>((resolve) => (tell = resolve));
    const id = await ask(
      {},
      engine((problem, options) =>
        thread(found).solve(problem, {
          ...options,
          onProgress: (progress) => {
            options.onProgress?.(progress);
            tell();
          },
        }),
      ),
    );
    await news;
    const running = await readProposalPage(id, july);
    expect(running).toMatchObject({ state: 'running', progress: { hasPlan: true } });
    expect(await stopSearch(by, id)).toEqual({ ok: true });
    expect(await readProposalPage(id, july)).toMatchObject({
      ...{ state: 'feasible', draft: { number: 1 } },
      lead: expect.stringContaining('It was stopped early.') as string,
    });
    expect(await stopSearch(by, id)).toMatchObject({ reason: 'ended' });
  });

  test('by hand is not written on one that ended by itself meanwhile', async () => {
    const id = await ask({}, hanging);
    await failSearch(by, id, 'It failed.');
    expect(await stopSearch(by, id)).toMatchObject({ reason: 'ended' });
    const row = await db.planProposal.findUniqueOrThrow({ where: { id } });
    expect(row.stoppedById).toBeNull();
    expect(await db.auditEntry.count({ where: { act: 'stopSearch' } })).toBe(0);
  });

  test('by a restart is told as interrupted, with nothing kept', async () => {
    const id = await ask({}, hanging);
    await cutOffSearch();
    expect(await readProposalPage(id, july)).toMatchObject({
      ...{ state: 'interrupted', title: 'The search was interrupted', draft: null },
    });
    expect(await db.planDraft.count()).toBe(0);
  });
});
