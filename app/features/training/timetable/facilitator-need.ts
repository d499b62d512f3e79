import type { Instant } from '~/platform/time';
import type { PlannedSession } from './timetable';

/** A session of up to so many minutes takes half of a facilitator's day, a longer one the whole. */
const HALF_DAY_MINUTES = 210;

/** The part of a day, in half days, that a session takes each of its facilitators. */
export function daysFor(minutes: number): number {
  return minutes <= HALF_DAY_MINUTES ? 0.5 : 1;
}

/** A session of a cohort to come: how long, who leads it, and how many the line asks for (one where no line made it). */
export type StaffedSession = { startsAt: Instant; minutes: number; named: number; wanted: number };

export type FacilitatorDays = {
  /** Of the template's sessions still to be held. */
  needed: number;
  /** Of sessions to come, with a facilitator named. */
  named: number;
  /** Of sessions to come, for which somebody is still to be named. */
  unnamed: number;
  /** Of the template's sessions that are still to be scheduled. */
  unscheduled: number;
  /** What the cohort's limit allows; null where none is set. */
  available: number | null;
  /** Days for which nobody is named: not scheduled yet, or scheduled so. */
  short: number;
  /** Days beyond those available: of what is needed, or all that is scheduled or still to be, whichever is more. */
  beyond: number;
};

/**
 * Facilitator days needed against those scheduled and those available, in half days. A session scheduled besides the
 * template counts as scheduled, and is not needed.
 * @param until counts only what is held before this instant
 */
export function facilitatorDays(
  planned: readonly PlannedSession[],
  sessions: readonly StaffedSession[],
  available: number | null,
  now: Instant,
  until: Instant | null = null,
): FacilitatorDays {
  const isWithin = (at: Instant | null) =>
    at === null ? until === null : at > now && (until === null || at < until);
  const toHold = planned.filter((one) => isToHold(one, isWithin));
  const held = sessions.filter(({ startsAt }) => isWithin(startsAt));
  const needed = sum(toHold, ofLine);
  const named = sum(held, (one) => one.named * daysFor(one.minutes));
  const unnamed = sum(held, (one) => Math.max(0, one.wanted - one.named) * daysFor(one.minutes));
  const unscheduled = sum(
    toHold.filter(({ session }) => session === null),
    ofLine,
  );
  const wanted = Math.max(needed, named + unnamed + unscheduled);
  return {
    ...{ needed, named, unnamed, unscheduled, available },
    short: unnamed + unscheduled,
    beyond: available === null ? 0 : Math.max(0, wanted - available),
  };
}

function isToHold(
  { state, session, startsAt }: PlannedSession,
  isWithin: (at: Instant | null) => boolean,
): boolean {
  if (state === 'past' || session?.isCancelled) return false;
  return isWithin(session ? session.startsAt : startsAt);
}

function ofLine({ line }: PlannedSession): number {
  return line.facilitators * daysFor(line.minutes);
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}
