import { fewestName, mostName } from '../cohort.schema';
import type { PlanLimit } from '../plan/plan-limit';
import type { ClashingLimit } from './outcome.schema';

/** What stands now, to find the form of a limit by. */
export type LimitsNow = {
  schoolIdOf: ReadonlyMap<string, string>;
  started: ReadonlySet<string>;
  kept: ReadonlyMap<string, string>;
  limits: readonly { id: string; schoolId: string; kind: string; cohortId: string }[];
  pairs: readonly { id: string; kind: string; oneSchoolId: string; otherSchoolId: string }[];
};

export type ClashLink = { to: string; label: string };

/** Where a limit is relaxed, with the relaxed value in its box. Null where it does not stand any more, or cannot give way. */
export function clashLink(
  limit: PlanLimit,
  relaxTo: ClashingLimit['relaxTo'],
  now: LimitsNow,
): ClashLink | null {
  if ('cohort' in limit) {
    if (now.started.has(limit.cohort.id)) return null;
    const search = new URLSearchParams({
      suggested: 'yes',
      [fieldOf(limit)]: typeof relaxTo === 'number' ? String(relaxTo) : '',
    });
    return { to: `/rollout/cohorts/${limit.cohort.id}?${search}`, label: 'Change it' };
  }
  if ('school' in limit) return linkOfSchool(limit, relaxTo, now);
  const ids = limit.value.map((key) => now.schoolIdOf.get(key) ?? '');
  const pair = now.pairs.find(
    ({ kind, oneSchoolId, otherSchoolId }) =>
      kind === limit.kind && ids.includes(oneSchoolId) && ids.includes(otherSchoolId),
  );
  return pair ? { to: `/rollout/limits/pairs/${pair.id}/lifting`, label: 'Lift it' } : null;
}

type CohortLimit = Extract<PlanLimit, { cohort: unknown }>;
type SchoolLimit = Extract<PlanLimit, { school: unknown }>;

function fieldOf(limit: CohortLimit): string {
  if (limit.kind === 'phaseMin') return fewestName(limit.phase);
  if (limit.kind === 'phaseMax') return mostName(limit.phase);
  return {
    maxSchools: 'mostSchools',
    minSchools: 'fewestSchools',
    maxStaff: 'mostStaff',
    maxFacilitatorDays: 'facilitatorDays',
  }[limit.kind];
}

const KINDS = { pinned: 'pinned', notBefore: 'not-before', notIn: 'not-in' } as const;

function linkOfSchool(
  { kind, value, school }: SchoolLimit,
  relaxTo: ClashingLimit['relaxTo'],
  { schoolIdOf, kept, limits }: LimitsNow,
): ClashLink | null {
  const schoolId = schoolIdOf.get(school.urn);
  if (!schoolId) return null;
  if (kept.has(schoolId))
    return { to: `/rollout/schools/${schoolId}/move`, label: 'Move the school' };
  const stands = limits.find(
    (one) => one.schoolId === schoolId && one.kind === KINDS[kind] && one.cohortId === value,
  );
  if (!stands) return null;
  if (typeof relaxTo !== 'string')
    return { to: `/rollout/limits/schools/${stands.id}/lifting`, label: 'Lift it' };
  const search = new URLSearchParams({ school: schoolId, kind: KINDS[kind], cohort: relaxTo });
  return { to: `/rollout/limits/schools/new?${search}`, label: 'Change it' };
}
