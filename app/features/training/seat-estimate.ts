import type { StaffType } from '~/features/schools/staff-type';
import { addDays, type Day } from '~/platform/time';

/** A school that has accepted its place, with nobody enrolled there yet. */
export type SchoolToEnrol = {
  schoolId: string;
  cohortId: string;
  /** The cohort's start, from which its due days will count. */
  startsOn: Day;
  /** How many of each staff type its list has: none before the list comes in. */
  listed: ReadonlyMap<string, number>;
  /** Staff that the plan counts it with beyond those listed. */
  unlisted: number;
};

type Pathway = { staffType: StaffType; modules: readonly { moduleId: string; dueWeeks: number }[] };

/** Most of a school's staff are one or the other. */
const EVERYBODY: readonly StaffType[] = ['teacher', 'teaching-assistant'];

/** People of a school who will owe a module, as far as can be told before they are enrolled. */
export type EstimatedNeed = {
  moduleId: string;
  schoolId: string;
  cohortId: string;
  people: number;
};

/**
 * The people who will owe each module by a day at schools where nobody is enrolled yet, so that rooms are found in time.
 * Those listed owe what the pathway of their staff type asks, counted from the cohort's start. Of those who are only
 * expected the type is unknown: they owe the modules that teachers and teaching assistants both owe, by the earlier of the
 * two days. Nobody's credit or second school is known yet, so it is rather too many than too few.
 */
export function estimatedNeeds(
  schools: readonly SchoolToEnrol[],
  pathways: readonly Pathway[],
  until: Day,
): EstimatedNeed[] {
  const shared = sharedModules(pathways);
  return schools.flatMap(({ schoolId, cohortId, startsOn, listed, unlisted }) => {
    const people = new Map<string, number>();
    const count = (modules: Pathway['modules'], number: number) => {
      for (const { moduleId, dueWeeks } of modules)
        if (number > 0 && addDays(startsOn, 7 * dueWeeks) <= until)
          people.set(moduleId, (people.get(moduleId) ?? 0) + number);
    };
    for (const { staffType, modules } of pathways) count(modules, listed.get(staffType) ?? 0);
    count(shared, unlisted);
    return [...people].map(([moduleId, number]) => ({
      ...{ moduleId, schoolId, cohortId },
      people: number,
    }));
  });
}

function sharedModules(pathways: readonly Pathway[]): Pathway['modules'] {
  const [first = [], ...others] = EVERYBODY.map(
    (type) => pathways.find(({ staffType }) => staffType === type)?.modules ?? [],
  );
  return first.flatMap(({ moduleId, dueWeeks }) => {
    const weeks = others.map(
      (modules) => modules.find((one) => one.moduleId === moduleId)?.dueWeeks,
    );
    return weeks.every((week) => week !== undefined)
      ? { moduleId, dueWeeks: Math.min(dueWeeks, ...weeks) }
      : [];
  });
}

/** `Estimated for 3 schools not enrolled yet` */
export function estimateWords(schools: number): string {
  return `Estimated for ${schools} ${schools === 1 ? 'school' : 'schools'} not enrolled yet`;
}
