import type { Day } from '~/platform/time';
import { isExpected, type StaffRecord } from './school-completion';
import { stateOfOwed } from './state-of-person';

type Late = { personId: string; name: string };

/** A module that people of a school are late with: who misses its session, and who only the rest of it. */
export type LateModule = { moduleId: string; needSession: Late[]; needRest: Late[] };

/** What is late at a school on a day, by module: most people first, then by module; people A–Z as given. */
export function lateModulesOf(people: readonly StaffRecord[], day: Day): LateModule[] {
  const late = new Map<string, LateModule>();
  for (const person of people) {
    if (!isExpected(person, day)) continue;
    for (const owed of person.owed) {
      if (stateOfOwed(owed, day) !== 'late') continue;
      const { moduleId } = owed;
      const entry = late.get(moduleId) ?? { moduleId, needSession: [], needRest: [] };
      const missesSession = owed.hasLivePart && owed.liveAttendedOn === null;
      const name = `${person.givenName} ${person.familyName}`;
      (missesSession ? entry.needSession : entry.needRest).push({
        personId: person.personId,
        name,
      });
      late.set(moduleId, entry);
    }
  }
  return [...late.values()].sort(
    (a, b) => sizeOf(b) - sizeOf(a) || a.moduleId.localeCompare(b.moduleId),
  );
}

function sizeOf({ needSession, needRest }: LateModule): number {
  return needSession.length + needRest.length;
}
