import type { PlanMode, PlanProblem } from '../plan/plan-problem';

export const planModes = ['need-led', 'random', 'hybrid'] as const satisfies readonly PlanMode[];

const names: Record<PlanMode, string> = {
  'need-led': 'By need',
  random: 'Drawn by lot',
  hybrid: 'Early places by need, the rest drawn by lot',
};

export function planModeName(mode: string): string {
  return isPlanMode(mode) ? names[mode] : mode;
}

export function isPlanMode(text: string): text is PlanMode {
  return (planModes as readonly string[]).includes(text);
}

/**
 * How many early places the problem must have so that `places` of them go to schools that are not pinned: a school
 * whose place is settled has its early place already. Null where too few of the others have a known need.
 */
export function earlyPlacesFor({ schools }: PlanProblem, places: number): number | null {
  if (places === 0) return 0;
  const byNeed = schools
    .flatMap(({ urn, need, pinned }) => (need === null ? [] : [{ urn, need, pinned }]))
    .sort((one, other) => other.need - one.need || (one.urn < other.urn ? -1 : 1));
  let free = 0;
  for (const [at, { pinned }] of byNeed.entries()) {
    if (pinned === null) free += 1;
    if (free === places) return at + 1;
  }
  return null;
}
