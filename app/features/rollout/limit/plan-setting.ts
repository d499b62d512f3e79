/** What a plan of a programme year weighs beside need, the facilitator days a school takes, and how staff are estimated. */
export type PlanSetting = {
  needWeight: number;
  trustSplit: number;
  areaSplit: number;
  daysASchool: number;
  daysPer100Staff: number;
  pupilsPerStaff: number;
};

/**
 * What stands until the project lead says otherwise. The weights are those of the exact problem. The days are an
 * assumption to be changed: two half-day visits and their preparation in every school, and as much again for each
 * hundred staff, who come in more than one group. Some nine million pupils and over a million people in England's state
 * schools make about eight pupils for each of them.
 */
export const usualSetting: PlanSetting = {
  needWeight: 1,
  trustSplit: 10,
  areaSplit: 2,
  daysASchool: 2,
  daysPer100Staff: 2,
  pupilsPerStaff: 8,
};

/** Facilitator days that a school of so many staff takes, to a tenth of a day. */
export function facilitatorDaysOf(
  staff: number,
  { daysASchool, daysPer100Staff }: Pick<PlanSetting, 'daysASchool' | 'daysPer100Staff'>,
): number {
  return Math.round((daysASchool + (daysPer100Staff * staff) / 100) * 10) / 10;
}

/** The staff a plan counts a school with, and whether that is an estimate. */
export type PlanStaff = { staff: number; isEstimate: boolean };

/**
 * A school whose staff are enrolled counts with its list, which its organiser has looked over. Before that the list may
 * hold its head alone: the larger counts, of the list and of what its pupils lead one to expect.
 * @param pupils on roll; null where the national list does not say
 */
export function planStaff(
  school: { listed: number; isEnrolled: boolean; pupils: number | null },
  { pupilsPerStaff }: Pick<PlanSetting, 'pupilsPerStaff'>,
): PlanStaff {
  const { listed, isEnrolled, pupils } = school;
  const expected = isEnrolled ? 0 : Math.round((pupils ?? 0) / pupilsPerStaff);
  return { staff: Math.max(listed, expected), isEstimate: expected > listed };
}

/** The staff of several schools: an estimate where one of them is. */
export function staffTogether(schools: readonly PlanStaff[]): PlanStaff {
  return {
    staff: schools.reduce((sum, { staff }) => sum + staff, 0),
    isEstimate: schools.some(({ isEstimate }) => isEstimate),
  };
}
