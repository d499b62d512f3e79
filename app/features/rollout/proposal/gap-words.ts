import type { PlanMode } from '../plan/plan-problem';

/** Said of a plan alone that is proven best in every way its mode asks for. */
export const PROVEN_BEST = 'Proven best: no other plan scores more.';

/**
 * How far a plan that is not proven best may be from the best there is, as a sentence. Gaps are shares: 0.01 is one
 * hundredth. By draw a gap compares with plans that are as even, and in a hybrid have the same early places.
 */
export function gapWords(gap: number | null, mode: PlanMode): string {
  if (gap === null) return 'How far it is from the best possible is not known yet.';
  if (gap <= 1e-6) return closed[mode];
  const hundredths = gap * 100;
  const most = hundredths < 10 ? Math.ceil(hundredths * 10) / 10 : Math.ceil(hundredths);
  return `${mode === 'need-led' ? 'No plan' : 'No plan as even'} can score more than ${most}% higher.`;
}

const closed: Record<PlanMode, string> = {
  'need-led': 'No other plan scores more.',
  random: 'No plan as even scores more. That none is more even is not proven.',
  hybrid:
    'No plan as even scores more. That none is more even, or gives the early places sooner, is not proven.',
};
