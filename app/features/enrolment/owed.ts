import { addDays, type Day } from '~/platform/time';

/** One enrolment: from when it counts, and which modules it asks for within how many weeks. */
export type Carrying = {
  startsOn: Day;
  endsOn: Day | null;
  modules: readonly { moduleId: string; dueWeeks: number }[];
};

export type OwedModule = { moduleId: string; owedFrom: Day; dueOn: Day };

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

/**
 * What a person owes on a day: each module of the enrolments that stand then, once whatever the number of
 * posts, with the earliest of its due days. In order of due day, then module.
 */
export function owedOf(enrolments: readonly Carrying[], day: Day): OwedModule[] {
  const owed = new Map<string, OwedModule>();
  for (const { startsOn, endsOn, modules } of enrolments) {
    if (endsOn !== null && endsOn <= day) continue;
    for (const { moduleId, dueWeeks } of modules) {
      const dueOn = addDays(startsOn, 7 * dueWeeks);
      const known = owed.get(moduleId);
      if (!known || dueOn < known.dueOn)
        owed.set(moduleId, { moduleId, owedFrom: startsOn, dueOn });
    }
  }
  return [...owed.values()].sort(
    (a, b) => a.dueOn.localeCompare(b.dueOn) || a.moduleId.localeCompare(b.moduleId),
  );
}
