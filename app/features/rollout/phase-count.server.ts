import { db } from '~/platform/db.server';
import type { PhaseCount } from './cohort.schema';

const IN_ORDER = ['nursery', 'primary', 'secondary', 'all-through', '16 plus'];

/** How many open sequenced schools there are of each phase, the youngest pupils first. */
export async function countPhases(): Promise<PhaseCount[]> {
  const groups = await db.school.groupBy({
    by: ['phase'],
    where: { takesPart: 'sequenced', status: 'open' },
    _count: { _all: true },
  });
  return groups
    .map(({ phase, _count }) => ({ phase, schools: _count._all }))
    .sort((a, b) => rank(a.phase) - rank(b.phase) || a.phase.localeCompare(b.phase, 'en-GB'));
}

function rank(phase: string): number {
  const at = IN_ORDER.indexOf(phase);
  return at === -1 ? IN_ORDER.length : at;
}
