import { absent } from '~/features/people/guard.server';
import { mayBook } from '~/features/training/booking';
import { findOpenSession, listCandidates } from '~/features/training/open-session.server';
import { fullName } from '~/features/training/reachable';
import { placeWords } from '~/features/training/session-words';
import { db } from '~/platform/db.server';
import { spokenSpan, type Instant } from '~/platform/time';

type Made = { at: Instant; notBooked: readonly string[] };

/**
 * What became of one booking of a school: who has a place from that instant, and who of those named has not and why
 * (as things stand now). People of other schools are left out.
 * @throws a 404 where the session is not open to the school
 */
export async function getBookedList(
  schoolId: string,
  sessionId: string,
  { at, notBooked }: Made,
  now: Instant,
) {
  const session = await findOpenSession(db, { sessionId, schoolId });
  if (!session) throw absent();
  const places = await db.place.findMany({
    where: { sessionId, schoolId, claimedAt: at, releasedAt: null, personId: { not: null } },
    select: { personId: true, cover: true, onBehalf: true },
  });
  const bookedIds = places.flatMap(({ personId }) => personId ?? []);
  const people = await listCandidates(db, session, schoolId, [...bookedIds, ...notBooked]);
  const ofSchool = people.filter(({ isAtSchool }) => isAtSchool);
  return {
    session: {
      id: session.id,
      moduleTitle: session.moduleTitle,
      when: spokenSpan(session.startsAt, session.endsAt),
      where: placeWords(session),
    },
    cover: places[0]?.cover ?? null,
    booked: ofSchool
      .filter(({ id }) => bookedIds.includes(id))
      .map((person) => ({
        personId: person.id,
        name: fullName(person),
        isTold: person.address !== null,
      })),
    notBooked: ofSchool
      .filter(({ id }) => !bookedIds.includes(id))
      .map((person) => {
        const ruling = mayBook(session, person, now);
        const why = ruling.ok ? 'You asked for all of them or none.' : ruling.message;
        return { personId: person.id, name: fullName(person), why };
      }),
  };
}
