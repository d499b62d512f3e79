import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, longDay, spokenSpan, type Day, type Instant } from '~/platform/time';
import { freePlaces, type Seats, type Span } from './session';

/** What a booking needs to know of an open session. */
export type BookableSession = Span &
  Seats & {
    cancelledAt: Instant | null;
    schoolCap: number | null;
    /** Until this instant a school may take no more than its cap. */
    schoolCapUntil: Instant | null;
    /** Live places of the school that books. */
    takenBySchool: number;
  };

/** What a booking needs to know of a person. */
export type Candidate = {
  /** Holds a post at the school on the day of the session. */
  isAtSchool: boolean;
  owes: boolean;
  completedOn: Day | null;
  /** When a session of the module was attended, whether or not the rest of it is done. */
  attendedOn: Day | null;
  hasPlace: boolean;
  /** A place of theirs elsewhere at the same time. */
  clash: Span | null;
};

export type BookingRefusal =
  | 'cancelled'
  | 'begun'
  | 'not at this school'
  | 'already done'
  | 'not owed'
  | 'already booked'
  | 'clash'
  | 'full'
  | 'school cap';

/**
 * May this person be booked on this session by this school now? What stands in the way of everybody comes first,
 * then what stands in the way of the person, then the seats.
 */
export function mayBook(
  session: BookableSession,
  person: Candidate,
  now: Instant,
): Allowed | Refused<BookingRefusal> {
  const ruling = mayBookOn(session, now);
  if (!ruling.ok) return ruling;
  if (!person.isAtSchool)
    return refused('not at this school', 'Holds no post at this school on that day.');
  if (person.completedOn)
    return refused('already done', `Completed it on ${longDay(person.completedOn)}.`);
  if (person.attendedOn)
    return refused('already done', `Attended it on ${longDay(person.attendedOn)}.`);
  if (!person.owes) return refused('not owed', 'Does not owe this module.');
  if (person.hasPlace) return refused('already booked', 'Has a place on this session.');
  if (person.clash)
    return refused(
      'clash',
      `Booked elsewhere: ${spokenSpan(person.clash.startsAt, person.clash.endsAt)}.`,
    );
  return mayTakeOneMore(session, now);
}

/** May anybody still be booked on this session? Refused: `cancelled`, `begun`. */
export function mayBookOn(
  session: Pick<BookableSession, 'cancelledAt' | 'startsAt'>,
  now: Instant,
): Allowed | Refused<'cancelled' | 'begun'> {
  if (session.cancelledAt) return refused('cancelled', 'This session is cancelled.');
  if (session.startsAt <= now) return refused('begun', 'This session has begun.');
  return allowed;
}

/** Are there seats for one more from this school? Refused: `full`, `school cap`. */
function mayTakeOneMore(
  session: BookableSession,
  now: Instant,
): Allowed | Refused<'full' | 'school cap'> {
  if (freePlaces(session) === 0) return refused('full', 'No places are left.');
  if (placesForSchool(session, now) > 0) return allowed;
  return refused(
    'school cap',
    `Your school has its ${session.schoolCap} places for now. From ${longDay(dayOf(session.schoolCapUntil ?? now))} it may take as many as are left.`,
  );
}

/** How many more places the school may take now: what is free, within its cap while that stands. */
export function placesForSchool(session: BookableSession, now: Instant): number {
  const { schoolCap, schoolCapUntil, takenBySchool } = session;
  const free = freePlaces(session);
  if (schoolCap === null || schoolCapUntil === null || now >= schoolCapUntil) return free;
  return Math.max(0, Math.min(free, schoolCap - takenBySchool));
}

export type BookingOutcome = Allowed | Refused<BookingRefusal | 'all or none'>;

/**
 * Decides several bookings in the order given, each seat granted counting for the next.
 * With `allOrNone` one refusal refuses everybody: those who could have come are refused `all or none`.
 */
export function decideBookings(
  session: BookableSession,
  people: readonly Candidate[],
  allOrNone: boolean,
  now: Instant,
): BookingOutcome[] {
  const after = { ...session };
  const outcomes = people.map((person) => {
    const outcome = mayBook(after, person, now);
    if (outcome.ok) {
      after.taken += 1;
      after.takenBySchool += 1;
    }
    return outcome;
  });
  if (!allOrNone || outcomes.every((outcome) => outcome.ok)) return outcomes;
  return outcomes.map((outcome) =>
    outcome.ok
      ? refused('all or none', 'Could be booked, but you asked for all of them or none.')
      : outcome,
  );
}

type PlaceToCancel = { releasedAt: Instant | null } & Pick<Span, 'startsAt'>;

/** May a place be cancelled? Refused: `released` already, `begun` because the session has. */
export function mayCancelBooking(
  place: PlaceToCancel,
  now: Instant,
): Allowed | Refused<'released' | 'begun'> {
  if (place.releasedAt) return refused('released', 'This place is cancelled already.');
  if (place.startsAt <= now)
    return refused('begun', 'The session has begun: the register says who came.');
  return allowed;
}
