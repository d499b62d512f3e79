import type { Day } from '~/platform/time';
import { isExpected, type StaffRecord } from './school-completion';
import { stateOfOwed } from './state-of-person';

/** A module that people of a school are late with, and who. */
export type LateModule = { moduleId: string; people: { personId: string; name: string }[] };

/** What is late at a school on a day, by module: most people first, then by module; people A–Z as given. */
export function lateModulesOf(people: readonly StaffRecord[], day: Day): LateModule[] {
  const late = new Map<string, LateModule>();
  for (const person of people) {
    if (!isExpected(person, day)) continue;
    for (const owed of person.owed) {
      if (stateOfOwed(owed, day) !== 'late') continue;
      const entry = late.get(owed.moduleId) ?? { moduleId: owed.moduleId, people: [] };
      entry.people.push({
        personId: person.personId,
        name: `${person.givenName} ${person.familyName}`,
      });
      late.set(owed.moduleId, entry);
    }
  }
  return [...late.values()].sort(
    (a, b) => b.people.length - a.people.length || a.moduleId.localeCompare(b.moduleId),
  );
}
