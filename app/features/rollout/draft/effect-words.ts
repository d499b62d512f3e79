import { counted, listed } from '~/platform/message-text';
import type { DrawStep, DrawnWorth } from './drawn-lots';
import type { ScoreDifference } from './plan-difference';
import type { MoveTouch, SeatShort } from './move-touch.server';

/** `rise by 1.8%`, `fall by 0.4%`; nothing where they stay. */
function percentWords(percent: number | null, rises: string, falls: string): string[] {
  if (percent === null || Math.abs(percent) < 0.05) return [];
  const size = Math.abs(percent).toLocaleString('en-GB', { maximumFractionDigits: 1 });
  return [`${percent > 0 ? rises : falls} by ${size}%`];
}

/** What a change does to needs met earlier: `needs met earlier rise by 1.8%`. */
export function needWords(need: number | null): string[] {
  return percentWords(need, 'needs met earlier rise', 'needs met earlier fall');
}

/** What a change does to the plan's score, part by part, in words. */
export function objectiveWords(
  { objective, need, trusts, areas }: ScoreDifference,
  trustName: (id: string) => string,
): string[] {
  const groups = [
    ...splitWords(trusts.nearer.map(trustName), 'would be kept together, or nearer together'),
    ...splitWords(trusts.apart.map(trustName), 'would be split over more cohorts'),
    ...splitWords(areas.nearer.map(areaName), 'would be kept together, or nearer together'),
    ...splitWords(areas.apart.map(areaName), 'would be split over more cohorts'),
  ];
  const parts = [...needWords(need), ...groups];
  const whole = percentWords(objective, 'the plan as a whole gains', 'the plan as a whole loses');
  return [...parts, ...(whole.length > 0 ? whole : ['the plan as a whole scores the same'])];
}

/** What a change does to a plan that was drawn: how even its strata are, and how it follows the order drawn. */
export function drawnWords(before: DrawnWorth, after: DrawnWorth): string[] {
  const isOther = Math.abs(after.uneven - before.uneven) >= 0.05;
  const even = isOther
    ? [
        `strata would be spread ${after.uneven > before.uneven ? 'less' : 'more'} evenly (${tenths(after.uneven)} schools off even shares, not ${tenths(before.uneven)})`,
      ]
    : [];
  const percent = before.order === 0 ? null : (after.order / before.order - 1) * 100;
  const order = percentWords(percent, 'the order drawn would rise', 'the order drawn would fall');
  return [...even, ...order];
}

const STEPS: Record<NonNullable<DrawStep>, string> = {
  leaves:
    'the school would no longer start when it was drawn to: it leaves the draw, and the fair comparison of year 1 is without it',
  back: 'the school would start when it was drawn to, and is part of the fair comparison of year 1 again',
  out: 'the school would still not start when it was drawn to: the fair comparison of year 1 is without it',
  'loses-early': 'the school would no longer have the early place that its need gave it',
  'back-early': 'the school would have the early place again that its need gave it',
};

/** What a move of a school means for the draw and for what year 1 can show. */
export function stepWords(step: DrawStep): string[] {
  return step === null ? [] : [STEPS[step]];
}

function tenths(number: number): string {
  return number.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}

function splitWords(groups: readonly string[], what: string): string[] {
  return groups.length === 0 ? [] : [`${listed(groups)} ${what}`];
}

function areaName(area: string): string {
  return `the area ${area}`;
}

/** `2 sessions to come would no longer be theirs`, `1 session to come would become theirs` */
export function sessionWords({ left, joined }: Pick<MoveTouch, 'left' | 'joined'>): string[] {
  const toCome = (number: number, what: string) =>
    number === 0 ? [] : [`${counted(number, 'session')} to come would ${what}`];
  return [...toCome(left, 'no longer be theirs'), ...toCome(joined, 'become theirs')];
}

/** `Cohort 1’s own sessions would be 12 seats short on Adapting teaching` */
export function seatWords(cohortName: string, shorts: readonly SeatShort[]): string[] {
  return shorts.map(
    ({ title, short }) =>
      `${cohortName}’s own sessions would be ${counted(short, 'seat')} short on ${title}`,
  );
}
