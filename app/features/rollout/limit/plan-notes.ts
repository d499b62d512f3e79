import { counted } from '~/platform/message-text';
import type { PlanSchool } from '../plan/plan-problem';

/**
 * What whoever reads a plan should know of the records behind it: what is not recorded, and who is left out.
 * @param others how many schools' staff are estimated and by what, how many declined or paused, and how many places
 * schools outside the plan hold
 */
export function notesOf(
  schools: readonly PlanSchool[],
  others: { estimated: number; pupilsPerStaff: number; leftOut: number; outside: number },
): string[] {
  const { estimated, pupilsPerStaff, leftOut, outside } = others;
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
    ...(outside > 0
      ? [
          `${counted(outside, 'place is', 'places are')} still held by schools that have closed or contribute by now, and count in their cohorts.`,
        ]
      : []),
  ];
}
