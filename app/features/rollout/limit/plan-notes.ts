import { counted } from '~/platform/message-text';
import type { PlanSchool } from '../plan/plan-problem';

/**
 * What whoever reads a plan should know of the records behind it: what is not recorded, and who is left out.
 * @param others how many schools' staff are estimated and by what, and how many declined or paused
 */
export function notesOf(
  schools: readonly PlanSchool[],
  others: { estimated: number; pupilsPerStaff: number; leftOut: number },
): string[] {
  const { estimated, pupilsPerStaff, leftOut } = others;
  const without = (isMissing: (school: PlanSchool) => boolean) => schools.filter(isMissing).length;
  const [trust, area, staff, need] = [
    without((school) => school.trust === null),
    without((school) => school.area === null),
    without((school) => school.staff === 0),
    without((school) => school.need === null),
  ];
  const has = (number: number) => counted(number, 'school has', 'schools have');
  return [
    ...(trust > 0 ? [`${has(trust)} no trust recorded, and nothing keeps them with others.`] : []),
    ...(area > 0 ? [`${has(area)} neither an area nor a postcode recorded.`] : []),
    ...(estimated > 0
      ? [
          `${has(estimated)} nobody enrolled yet, so their staff are an estimate: one for every ${pupilsPerStaff} pupils.`,
        ]
      : []),
    ...(staff > 0
      ? [`${has(staff)} neither a staff list nor pupils on record, and count as having no staff.`]
      : []),
    ...(need > 0
      ? [`Of ${counted(need, 'school')} no need is known: the middle of the others stands in.`]
      : []),
    ...(leftOut > 0
      ? [
          `${counted(leftOut, 'school', 'schools')} declined or paused, so the plan leaves them out.`,
        ]
      : []),
  ];
}
