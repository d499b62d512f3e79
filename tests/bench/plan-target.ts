import type { Watched } from '../support/watch-process';

export type PlanFigures = Watched & {
  instance: string;
  mode: string;
  status: string;
  objective: number | null;
  bound: number | null;
  gap: number | null;
  seconds: number;
  /** When the gap was first no more than 5% and 1%: null where that did not happen. */
  within5: number | null;
  within1: number | null;
};

type Target = {
  words: string;
  isFor: RegExp;
  unit: 's' | 'ms';
  most: number;
  /** What was reached; null where it was not reached at all. */
  of: (figures: PlanFigures) => number | null;
};

const targets: readonly Target[] = [
  {
    words: '70 × 6 within 1% in 10 s',
    isFor: /-70x6/,
    unit: 's',
    most: 10,
    of: (of) => of.within1,
  },
  {
    ...{ words: '70 × 6 proven in 60 s', isFor: /-70x6/, unit: 's', most: 60 },
    of: ({ status, seconds }) => (status === 'optimal' ? seconds : null),
  },
  {
    words: '650 × 12 within 5% in 60 s',
    isFor: /-650x12/,
    unit: 's',
    most: 60,
    of: (of) => of.within5,
  },
  {
    ...{ words: 'Main thread never late by more than 50 ms', isFor: /./, unit: 'ms', most: 50 },
    of: ({ longestDelay }) => longestDelay,
  },
];

export type TargetTold = {
  target: string;
  isMet: boolean;
  runs: { run: string; reached: number | null }[];
};

/** Which targets of the roll-out's planning were met, each on every plan that it is for. */
export function targetsTold(plans: readonly PlanFigures[]): TargetTold[] {
  return targets.map(({ words, isFor, most, of }) => {
    const runs = plans
      .filter(({ instance }) => isFor.test(instance))
      .map((figures) => ({ run: `${figures.instance} ${figures.mode}`, reached: of(figures) }));
    const isMet = runs.every(({ reached }) => reached !== null && reached <= most);
    return { target: words, isMet, runs };
  });
}

/** One line a target: `Missed: 70 × 6 proven in 60 s (unitary-70x6 need-led 37.0 s, unitary-70x6-b need-led never)`. */
export function targetLines(plans: readonly PlanFigures[]): string[] {
  return targetsTold(plans).map(({ target, isMet, runs }, at) => {
    const { unit = 's' } = targets[at] ?? {};
    const told = runs.map(({ run, reached }) => `${run} ${timeOf(reached, unit)}`);
    return `${isMet ? 'Met' : 'Missed'}: ${target} (${told.join(', ')})`;
  });
}

function timeOf(reached: number | null, unit: Target['unit']): string {
  if (reached === null) return 'never';
  return unit === 's' ? `${reached.toFixed(1)} s` : `${reached.toFixed(0)} ms`;
}
