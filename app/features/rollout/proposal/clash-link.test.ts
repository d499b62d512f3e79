import { describe, expect, test } from 'vitest';
import type { PlanLimit } from '../plan/plan-limit';
import type { PlanCohort, PlanSchool } from '../plan/plan-problem';
import { clashLink, type LimitsNow } from './clash-link';

const now: LimitsNow = {
  schoolIdOf: new Map([
    ['100001', 'marsh'],
    ['100002', 'elm'],
  ]),
  started: new Set(['one']),
  kept: new Map(),
  limits: [{ id: 'limit', schoolId: 'marsh', kind: 'not-before', cohortId: 'three' }],
  pairs: [{ id: 'pair', kind: 'apart', oneSchoolId: 'elm', otherSchoolId: 'marsh' }],
};
const cohort = (id: string) => ({ place: 1, cohort: { id } as PlanCohort });
const school = { at: 0, school: { urn: '100001' } as PlanSchool };
const full: PlanLimit = { path: 'p', kind: 'maxSchools', value: 4, ...cohort('two') };

describe('where a clash is relaxed', () => {
  test('a limit of a cohort: its form, with the value that would do', () => {
    expect(clashLink(full, 6, now)?.to).toBe('/rollout/cohorts/two?suggested=yes&mostSchools=6');
    const phase: PlanLimit = { ...full, kind: 'phaseMin', phase: '16 plus' };
    expect(clashLink(phase, 0, now)?.to).toContain('suggested=yes');
    expect(clashLink({ ...full, ...cohort('one') }, 6, now)).toBeNull();
  });

  test('a limit of a school: lifted, or changed to the cohort that would do', () => {
    const late: PlanLimit = { path: 'p', kind: 'notBefore', value: 'three', ...school };
    expect(clashLink(late, 'two', now)?.to).toBe(
      '/rollout/limits/schools/new?school=marsh&kind=not-before&cohort=two',
    );
    expect(clashLink(late, null, now)?.to).toBe('/rollout/limits/schools/limit/lifting');
    expect(clashLink({ ...late, value: 'two' }, null, now)).toBeNull();
    const kept = { ...now, kept: new Map([['marsh', 'two']]) };
    expect(clashLink({ ...late, kind: 'pinned', value: 'two' }, null, kept)?.to).toBe(
      '/rollout/schools/marsh/move',
    );
  });

  test('a pair: lifted, whichever way round it was recorded', () => {
    const pair: PlanLimit = { path: 'p', kind: 'apart', value: ['100001', '100002'], at: 0 };
    expect(clashLink(pair, null, now)?.to).toBe('/rollout/limits/pairs/pair/lifting');
    expect(clashLink({ ...pair, kind: 'together' }, null, now)).toBeNull();
  });
});
