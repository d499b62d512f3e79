import { longDay, type Day } from '~/platform/time';
import type { Status } from '~/ui/sign';
import { routeName } from './completion';
import { stateOfOwed, type OwedRecord } from './state-of-person';

/** One module as its owner sees it on their first page. */
export type ModuleStep = {
  moduleId: string;
  title: string;
  status: Status;
  words: string;
  /** What the link beside it says; null when there is nothing to open yet. */
  link: string | null;
};

type Facts = {
  title: string;
  record: OwedRecord;
  route: string | null;
  /** Online and practice parts still to do: how many, and their minutes together. */
  left: { parts: number; minutes: number };
  isBegun: boolean;
  isBooked: boolean;
};

/** Says how one module stands: never a score, an attempt or a time of day. */
export function moduleStep(facts: Facts, today: Day): ModuleStep {
  const { record, title } = facts;
  const { moduleId } = record;
  const state = stateOfOwed(record, today);
  if (state === 'done' && record.completedOn) {
    const words = `${routeName(facts.route ?? '')} · completed ${longDay(record.completedOn)}`;
    return { moduleId, title, status: 'done', words, link: 'Look again' };
  }
  const link = facts.left.parts === 0 ? 'Open' : facts.isBegun ? 'Carry on' : 'Start';
  const due = longDay(record.dueOn);
  const booked = facts.isBooked ? ' · place booked' : '';
  if (state === 'late')
    return { moduleId, title, status: 'late', words: `Late since ${due}${booked}`, link };
  if (state === 'waiting') {
    const words = `Waiting for the programme: no place was on offer by ${due}${booked}`;
    return { moduleId, title, status: 'waiting', words, link };
  }
  const status = facts.isBegun || facts.isBooked ? 'on-track' : 'not-started';
  const left = facts.left.minutes;
  const words = left === 0 ? `Due ${due}` : `${left} minutes on your own left · due ${due}`;
  return { moduleId, title, status, words: `${words}${booked}`, link };
}
