import type { Day } from '~/platform/time';
import { isExpected, type StaffRecord } from './school-completion';
import { stateOfOwed } from './state-of-person';

/** Of one module: how many people of a school still need its live session, and how they stand. */
export type ModuleNeed = {
  moduleId: string;
  owing: number;
  late: number;
  waiting: number;
  /** The next day by which someone owes it, today or later. */
  nextDue: Day | null;
};

/**
 * Who at a school still needs a live session, by module: expected people who have neither completed nor attended
 * it. Governors are counted too, since they need a seat like everybody.
 */
export function needsOf(people: readonly StaffRecord[], today: Day): Map<string, ModuleNeed> {
  const needs = new Map<string, ModuleNeed>();
  for (const person of people) {
    if (!isExpected(person, today)) continue;
    for (const owed of person.owed) {
      if (!owed.hasLivePart || owed.completedOn !== null || owed.liveAttendedOn !== null) continue;
      const need = needs.get(owed.moduleId) ?? none(owed.moduleId);
      const state = stateOfOwed(owed, today);
      need.owing += 1;
      if (state === 'late') need.late += 1;
      if (state === 'waiting') need.waiting += 1;
      if (owed.dueOn >= today && (need.nextDue === null || owed.dueOn < need.nextDue))
        need.nextDue = owed.dueOn;
      needs.set(owed.moduleId, need);
    }
  }
  return needs;
}

function none(moduleId: string): ModuleNeed {
  return { moduleId, owing: 0, late: 0, waiting: 0, nextDue: null };
}
