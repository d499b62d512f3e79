import { currentProgrammeYear } from '~/features/programme/programme.server';
import { livePostOn } from '~/features/schools/post';
import { staffTypeName } from '~/features/schools/staff-type';
import { mayBook, mayBookOn, placesForSchool } from '~/features/training/booking';
import { onTheDay, outWhen, type OnTheDay } from '~/features/training/on-the-day';
import {
  findOpenSession,
  listCandidates,
  type CandidateRow,
  type OpenSession,
} from '~/features/training/open-session.server';
import { fullName } from '~/features/training/reachable';
import { freePlaces } from '~/features/training/session';
import { placeWords } from '~/features/training/session-words';
import { mayWait } from '~/features/training/waiting';
import { db } from '~/platform/db.server';
import { absent } from '~/features/people/guard.server';
import { dayOf, longDay, shortDay, spokenSpan, type Day, type Instant } from '~/platform/time';
import { listOwedRecords } from './owed-record.server';
import { stateOfOwed, type PersonState } from './state-of-person';

/** One person of a school on the page that books a session. */
export type BookingRow = {
  personId: string;
  name: string;
  staffType: string;
  post: string;
  due: { status: PersonState; words: string } | null;
  day: OnTheDay | null;
  isBookable: boolean;
  /** Done already, or with a place on this session: nothing to book. */
  isSettled: boolean;
  hasEmail: boolean;
  isWaiting: boolean;
  mayWait: boolean;
};

/**
 * Everything the page on which a school books an open session shows, in words. Whoever is due first stands first, then
 * A–Z.
 * @throws a 404 where the session is not open to the school
 */
export async function getBookingList(schoolId: string, sessionId: string, now: Instant) {
  const session = await findOpenSession(db, { sessionId, schoolId });
  if (!session) throw absent();
  const today = dayOf(now);
  const people = await listCandidates(db, session, schoolId);
  const [states, staffTypes] = await Promise.all([
    statesOf(people, session.moduleId, today),
    countStaffTypes(schoolId, dayOf(session.startsAt)),
  ]);
  const rows = [...people]
    .sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
    .map((person) => rowFor(person, session, states.get(person.id), now));
  const standing = mayBookOn(session, now);
  return {
    session: sessionShown(session, now),
    closed: standing.ok ? null : standing.message,
    rows,
    staffTypes,
  };
}

function sessionShown(session: OpenSession, now: Instant) {
  const free = freePlaces(session);
  const capEndsAt = session.schoolCapUntil;
  const capped = session.schoolCap !== null && capEndsAt !== null && now < capEndsAt;
  return {
    id: session.id,
    moduleTitle: session.moduleTitle,
    when: spokenSpan(session.startsAt, session.endsAt),
    on: dayOf(session.startsAt),
    day: longDay(dayOf(session.startsAt)),
    outWhen: outWhen(session),
    where: placeWords(session),
    free,
    capacity: session.capacity ?? 0,
    places: placesForSchool(session, now),
    cap: capped ? { most: session.schoolCap, until: longDay(dayOf(capEndsAt)) } : null,
  };
}

function rowFor(
  person: CandidateRow,
  session: OpenSession,
  state: PersonState | undefined,
  now: Instant,
): BookingRow {
  // Seats are told once above the list; a row is greyed for what stands in the way of the person.
  const seated = { ...session, taken: 0, schoolCap: null };
  const ruling = mayBook(seated, person, now);
  const isSettled = person.completedOn !== null || person.attendedOn !== null || person.hasPlace;
  return {
    personId: person.id,
    name: fullName(person),
    staffType: person.staffType,
    post: person.jobTitle ?? staffTypeName(person.staffType),
    due: dueOf(person, state),
    day: isSettled ? null : onTheDay(person, session),
    isBookable: ruling.ok,
    isSettled,
    hasEmail: person.address !== null,
    isWaiting: person.isWaiting,
    mayWait: mayWait(session, person, now).ok,
  };
}

function dueOf(person: CandidateRow, state: PersonState | undefined): BookingRow['due'] {
  const { completedOn, attendedOn, dueOn } = person;
  if (completedOn) return { status: 'done', words: `Done ${plainDay(completedOn)}` };
  if (attendedOn) return { status: 'done', words: `Attended ${plainDay(attendedOn)}` };
  if (!dueOn || !state) return null;
  const words = { late: `Late since ${plainDay(dueOn)}`, waiting: `Was due ${plainDay(dueOn)}` };
  return { status: state, words: { ...words, done: '', 'on-track': plainDay(dueOn) }[state] };
}

/** `9 Nov`: the weekday says nothing about a due day. */
function plainDay(day: Day): string {
  return shortDay(day).replace(/^\w+ /, '');
}

async function statesOf(people: CandidateRow[], moduleId: string, today: Day) {
  const year = await currentProgrammeYear(db, today);
  if (!year) return new Map<string, PersonState>();
  const personIds = people.map(({ id }) => id);
  const owed = await listOwedRecords(personIds, year.id, today);
  return new Map(
    owed
      .filter((record) => record.moduleId === moduleId)
      .map((record) => [record.personId, stateOfOwed(record, today)]),
  );
}

/** How many people of each staff type the school has on a day. */
async function countStaffTypes(schoolId: string, day: Day): Promise<Record<string, number>> {
  const groups = await db.post.groupBy({
    by: ['staffType'],
    where: { schoolId, ...livePostOn(day) },
    _count: { _all: true },
  });
  return Object.fromEntries(groups.map(({ staffType, _count }) => [staffType, _count._all]));
}
