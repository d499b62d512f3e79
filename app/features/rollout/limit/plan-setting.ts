/** What a plan of a programme year weighs beside need, and the facilitator days that a school takes. */
export type PlanSetting = {
  needWeight: number;
  trustSplit: number;
  areaSplit: number;
  daysASchool: number;
  daysPer100Staff: number;
};

/**
 * What stands until the project lead says otherwise. The weights are those of the exact problem. The days are an
 * assumption to be changed: two half-day visits and their preparation in every school, and as much again for each
 * hundred staff, who come in more than one group.
 */
export const usualSetting: PlanSetting = {
  needWeight: 1,
  trustSplit: 10,
  areaSplit: 2,
  daysASchool: 2,
  daysPer100Staff: 2,
};

/** Facilitator days that a school of so many staff takes, to a tenth of a day. */
export function facilitatorDaysOf(
  staff: number,
  { daysASchool, daysPer100Staff }: Pick<PlanSetting, 'daysASchool' | 'daysPer100Staff'>,
): number {
  return Math.round((daysASchool + (daysPer100Staff * staff) / 100) * 10) / 10;
}
