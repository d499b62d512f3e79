import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { addMinutes, type Instant } from '~/platform/time';

export type Span = { startsAt: Instant; endsAt: Instant };

/** Do two spans share any time? One that ends as the other begins does not. */
export function overlaps(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

export type Seats = { capacity: number | null; taken: number };

/** Places still to be had; none where places are not booked. */
export function freePlaces({ capacity, taken }: Seats): number {
  return capacity === null ? 0 : Math.max(0, capacity - taken);
}

/** May a session have this many places? Refused: `below-taken`, saying how many people must move first. */
export function mayHaveCapacity(
  { taken }: Pick<Seats, 'taken'>,
  capacity: number,
): Allowed | Refused<'below-taken'> {
  if (capacity >= taken) return allowed;
  const tooMany = taken - capacity;
  return refused(
    'below-taken',
    `${taken} places are booked: ${tooMany} ${tooMany === 1 ? 'person' : 'people'} must move to another session first.`,
  );
}

type Standing = { cancelledAt: Instant | null; hasRegister: boolean };

/** May a session be cancelled? Refused: `cancelled` already, `register-taken` because people attended it. */
export function mayCancelSession(
  session: Standing,
): Allowed | Refused<'cancelled' | 'register-taken'> {
  if (session.cancelledAt) return refused('cancelled', 'This session is cancelled already.');
  if (session.hasRegister)
    return refused('register-taken', 'The register has been taken, so this session stands.');
  return allowed;
}

/** May a session be changed? Refused: `cancelled`, `begun`. */
export function mayChangeSession(
  session: Pick<Standing, 'cancelledAt'> & Pick<Span, 'startsAt'>,
  now: Instant,
): Allowed | Refused<'cancelled' | 'begun'> {
  if (session.cancelledAt) return refused('cancelled', 'This session is cancelled.');
  if (session.startsAt <= now) return refused('begun', 'This session has begun.');
  return allowed;
}

const REGISTER_OPENS_MINUTES_BEFORE = 60;
const REGISTER_STAYS_OPEN_DAYS = 14;

/** Until when whoever ran a session may correct its register. */
export function registerClosesAt({ endsAt }: Pick<Span, 'endsAt'>): Instant {
  return addMinutes(endsAt, REGISTER_STAYS_OPEN_DAYS * 24 * 60);
}

/**
 * May a session's register be taken or corrected? From an hour before it begins until 14 days after it ends; the
 * council's own people after that too.
 * Refused: `cancelled`, `not-begun`, `closed`.
 */
export function mayTakeRegister(
  session: Span & Pick<Standing, 'cancelledAt'>,
  forCouncil: boolean,
  now: Instant,
): Allowed | Refused<'cancelled' | 'not-begun' | 'closed'> {
  if (session.cancelledAt) return refused('cancelled', 'This session is cancelled.');
  if (now < addMinutes(session.startsAt, -REGISTER_OPENS_MINUTES_BEFORE))
    return refused('not-begun', 'The register opens an hour before the session begins.');
  if (now > registerClosesAt(session) && !forCouncil)
    return refused(
      'closed',
      'The register closed 14 days after the session. The programme team can still correct it.',
    );
  return allowed;
}
