import { demonstrationNow } from './demonstration';
import { add, type Things } from './route-things';

/** What a plan keeps, and a plan proposed, for addresses to name. */
export function addPlanThings(things: Things, schoolIds: [string, string], number: number) {
  const year = { programmeYearId: things.one('SELECT id FROM ProgrammeYear') };
  const cohortId = things.one('SELECT id FROM Cohort ORDER BY position DESC');
  const set = { reason: 'They asked.', setById: 'lead', setAt: demonstrationNow };
  const [schoolId, otherSchoolId] = schoolIds;
  const limit = { ...year, schoolId, kind: 'not-in', cohortId, ...set };
  const pair = { ...year, kind: 'apart', oneSchoolId: schoolId, otherSchoolId, ...set };
  const begun = { begunById: 'lead', begunAt: demonstrationNow };
  return {
    limitId: add(things, 'SchoolLimit', limit),
    pairId: add(things, 'SchoolPair', pair),
    proposalId: addProposal(things, year.programmeYearId, cohortId),
    draftId: add(things, 'PlanDraft', { ...year, number, ...begun }),
  };
}

/** A search that has ended: one school, which starts with the one cohort. */
function addProposal(things: Things, programmeYearId: string, cohortId: string): string {
  const school = {
    ...{ urn: '900001', name: 'Kittiwake School', staff: 20, need: 50, phase: 'primary' },
    ...{ facilitatorDays: 2, trust: null, area: null, pinned: null, notBefore: null, notIn: [] },
  };
  const cohort = {
    ...{ id: cohortId, startsOn: '2027-01-11', maxSchools: 9, minSchools: 0 },
    ...{ maxStaff: null, maxFacilitatorDays: null, phases: {} },
  };
  const problem = {
    ...{ cohorts: [cohort], schools: [school], together: [], apart: [] },
    weights: { need: 1, trustSplit: 10, areaSplit: 2 },
    ...{ mode: 'need-led', earlyPlaces: 0, seed: null },
  };
  const outcome = {
    ...{ status: 'optimal', seconds: 1, objective: 50, bound: 50, gap: 0 },
    places: { [school.urn]: cohortId },
  };
  return add(things, 'PlanProposal', {
    ...{ programmeYearId, mode: 'need-led', seconds: 60, approver: 'The board' },
    ...{ problem: JSON.stringify(problem), outcome: JSON.stringify(outcome) },
    ...{ askedById: 'lead', askedAt: demonstrationNow },
    ...{ endedAt: demonstrationNow, status: 'optimal' },
  });
}
