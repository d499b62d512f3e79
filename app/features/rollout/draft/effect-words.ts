import { counted, listed } from '~/platform/message-text';
import type { PlanDifference } from './plan-difference';
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
  {
    objective,
    need,
    trusts,
    areas,
  }: Pick<PlanDifference, 'objective' | 'need' | 'trusts' | 'areas'>,
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
