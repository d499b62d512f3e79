import { addDays, type Day } from '~/platform/time';

/** One enrolment: at which school, from when it counts, and which modules it asks for within how many weeks. */
export type Carrying = {
  schoolId: string;
  startsOn: Day;
  /** Until, but not on, this day. */
  endsOn: Day | null;
  modules: readonly { moduleId: string; dueWeeks: number }[];
};

export type OwedModule = { moduleId: string; owedFrom: Day; dueOn: Day };

/** Nobody has less notice of a due date than this, in days (promise 2). */
export const NOTICE_DAYS = 28;

/**
 * The day from which an enrolment counts: the school's own start, or later where the post began later or its holder
 * is not expected back before a day (promise 2: a due date never runs from before someone could begin).
 */
export function enrolmentStart(
  schoolStartsOn: Day,
  post: { startsOn: Day; notExpectedUntil: Day | null },
): Day {
  return (
    [schoolStartsOn, post.startsOn, post.notExpectedUntil ?? ''].sort().at(-1) ?? schoolStartsOn
  );
}

/** Does the enrolment stand on this day, or will it? */
export function stands({ endsOn }: Carrying, day: Day): boolean {
  return endsOn === null || endsOn > day;
}

/**
 * What a person's standing enrolments ask for on a day: each module once whatever the number of posts, with the
 * earliest of its due days. An enrolment that ends before its own due day gives way to one that lasts.
 * In order of due day, then module.
 */
export function owedOf(enrolments: readonly Carrying[], day: Day): OwedModule[] {
  const asked = new Map<string, (OwedModule & { lasts: boolean })[]>();
  for (const enrolment of enrolments.filter((one) => stands(one, day)))
    for (const { moduleId, dueWeeks } of enrolment.modules) {
      const dueOn = addDays(enrolment.startsOn, 7 * dueWeeks);
      const lasts = stands(enrolment, dueOn);
      const one = { moduleId, owedFrom: enrolment.startsOn, dueOn, lasts };
      asked.set(moduleId, [...(asked.get(moduleId) ?? []), one]);
    }
  const owed = [...asked].map(([moduleId, asks]) => {
    const lasting = asks.filter(({ lasts }) => lasts);
    return {
      moduleId,
      owedFrom: earliest(asks.map(({ owedFrom }) => owedFrom)),
      dueOn: earliest((lasting.length > 0 ? lasting : asks).map(({ dueOn }) => dueOn)),
    };
  });
  return owed.sort(
    (a, b) => a.dueOn.localeCompare(b.dueOn) || a.moduleId.localeCompare(b.moduleId),
  );
}

/**
 * Is a thing owed expected of someone on a day? Only while an enrolment that carries its module stands on that day,
 * and its post's holder is not away. This is the honest denominator.
 */
export function isExpectedAt(
  day: Day,
  owed: Pick<OwedModule, 'moduleId' | 'owedFrom'>,
  enrolments: readonly (Carrying & { notExpectedUntil: Day | null })[],
): boolean {
  return (
    owed.owedFrom <= day &&
    enrolments.some(
      (one) =>
        one.startsOn <= day &&
        stands(one, day) &&
        (one.notExpectedUntil === null || one.notExpectedUntil <= day) &&
        carries(one, owed.moduleId),
    )
  );
}

export function carries({ modules }: Carrying, moduleId: string): boolean {
  return modules.some((module) => module.moduleId === moduleId);
}

function earliest(days: readonly Day[]): Day {
  return [...days].sort()[0] ?? '';
}
