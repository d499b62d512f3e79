import type { Status } from '~/ui/sign';
import type { SchoolInCohort } from './board.server';

type Words = { status: Status; words: string };

const byState: Record<SchoolInCohort['state'], Words> = {
  draft: { status: 'neutral', words: 'Draft' },
  offered: { status: 'waiting', words: 'Offered' },
  silent: { status: 'attention', words: 'No answer for 10 days' },
  accepted: { status: 'done', words: 'Accepted' },
  another: { status: 'attention', words: 'Asks for another start' },
  paused: { status: 'neutral', words: 'Paused' },
  declined: { status: 'cancelled', words: 'Declined' },
};

export function boardState(state: SchoolInCohort['state']): Words {
  return byState[state];
}

const PRIMARY = ['nursery', 'primary'];

/** The two colours of the board: primary schools and nurseries, and all that have older pupils. */
export function phaseEdge(phase: string): 'brand' | 'plum' {
  return PRIMARY.includes(phase) ? 'brand' : 'plum';
}

/** `42 accepted, 3 offered, 1 declined`, in the order of the board's states. */
export function countStates(schools: readonly { state: SchoolInCohort['state'] }[]): string {
  const order = [
    'accepted',
    'offered',
    'silent',
    'another',
    'paused',
    'declined',
    'draft',
  ] as const;
  const words = {
    accepted: 'accepted',
    offered: 'offered',
    silent: 'without an answer for 10 days',
    another: 'asking for another start',
    paused: 'paused',
    declined: 'declined',
    draft: 'in draft',
  };
  return order
    .map((state) => ({ state, number: schools.filter((one) => one.state === state).length }))
    .filter(({ number }) => number > 0)
    .map(({ state, number }) => `${number} ${words[state]}`)
    .join(', ');
}
