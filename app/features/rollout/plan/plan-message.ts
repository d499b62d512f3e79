import type { PlanProblem } from './plan-problem';

/** What the thread that searches is asked, once. */
export type PlanOrder = {
  problem: PlanProblem;
  /** When to have ended: milliseconds since 1970, since threads share no other clock. */
  endsAt: number;
};

/** The cohort's number of each school (URN). */
export type NumberedPlaces = readonly (readonly [urn: string, at: number])[];

/** What it says while it searches, and once when it has ended. */
export type PlanNews =
  | { kind: 'news'; places: NumberedPlaces | null; objective: number | null; bound: number | null }
  | {
      kind: 'end';
      status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
      places: NumberedPlaces | null;
      objective: number | null;
      bound: number | null;
    }
  | { kind: 'failed'; message: string };

/** The clock that both threads can read, in milliseconds. */
export const sharedClock = () => performance.timeOrigin + performance.now();
