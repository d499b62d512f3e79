import type { PlanStaff } from './plan-setting';

/** `about 1,204`, or without the first word where they are counted and not estimated. */
export function staffWords({ staff, isEstimate }: PlanStaff): string {
  return `${isEstimate ? 'about ' : ''}${staff.toLocaleString('en-GB')}`;
}
