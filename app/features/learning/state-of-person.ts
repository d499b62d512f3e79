import { addDays, type Day } from '~/platform/time';

/** The states of a person, in the order in which the first that fits is taken. */
export const personStates = ['done', 'late', 'waiting', 'on-track'] as const;

export type PersonState = (typeof personStates)[number];

const words: Record<PersonState, string> = {
  done: 'Done',
  late: 'Late',
  waiting: 'Waiting for the programme',
  'on-track': 'On track',
};

export function stateName(state: PersonState): string {
  return words[state];
}

/** One thing owed, with what decides its state. Days in the future of the day asked about count as not yet. */
export type OwedFacts = {
  dueOn: Day;
  completedOn: Day | null;
  hasLivePart: boolean;
  /** When the live part was attended, the rest of the module or not. */
  liveAttendedOn: Day | null;
  /** A session was to be had between when it was owed and the due day. */
  wasOnOffer: boolean;
};

/** The same, of which person and which module. */
export type OwedRecord = OwedFacts & { personId: string; moduleId: string; owedFrom: Day };

const DAYS_TO_FINISH = 28;

/**
 * The state of one thing owed on a day. Past its due day it is late, unless a live session was never on offer before
 * that (promise 2): then it waits for the programme and, once the session has at last been attended, the rest of the
 * module is due 28 days after it. On the due day itself it is on track.
 */
export function stateOfOwed(owed: OwedFacts, today: Day): PersonState {
  if (owed.completedOn !== null && owed.completedOn <= today) return 'done';
  if (owed.dueOn >= today) return 'on-track';
  if (!owed.hasLivePart || owed.wasOnOffer) return 'late';
  const { liveAttendedOn } = owed;
  if (liveAttendedOn === null || liveAttendedOn > today) return 'waiting';
  if (liveAttendedOn <= owed.dueOn) return 'late';
  return addDays(liveAttendedOn, DAYS_TO_FINISH) >= today ? 'on-track' : 'late';
}

/**
 * The state of a person on a day, from everything they owe this programme year: **done** when all of it is, so far and
 * to come; else **late** when anything is; else **waiting** for the programme when anything is; else **on track**.
 * Somebody who owes nothing is expected nowhere: leave them out before asking (the answer would be `done`).
 */
export function stateOfPerson(owed: readonly OwedFacts[], today: Day): PersonState {
  const states = new Set(owed.map((one) => stateOfOwed(one, today)));
  if (states.has('late')) return 'late';
  if (states.has('waiting')) return 'waiting';
  return states.has('on-track') ? 'on-track' : 'done';
}
