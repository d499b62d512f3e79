import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import type { Instant } from '~/platform/time';
import { mayBook, type BookableSession, type Candidate } from './booking';

/**
 * May someone wait for a place? Only where nothing but the seats stands in the way.
 * Refused: `waiting already`; `cannot come`, with the reason for which they could not be booked either.
 */
export function mayWait(
  session: BookableSession,
  person: Candidate & { isWaiting: boolean },
  now: Instant,
): Allowed | Refused<'cannot come' | 'waiting already'> {
  if (person.isWaiting)
    return refused('waiting already', 'You have asked to be told about them already.');
  const withSeats = { ...session, taken: 0, capacity: 1, schoolCap: null };
  const ruling = mayBook(withSeats, person, now);
  return ruling.ok ? allowed : refused('cannot come', ruling.message);
}
