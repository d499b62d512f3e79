import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, db, type Reader, type Tx } from '~/platform/db.server';
import type { Allowed, Refused } from '~/platform/outcome';
import { mayCancelBooking } from './booking';
import { freePlaces } from './session';
import { tellPlaceCancelledIn, tellPlaceGivenUpIn, tellPlacesFreeIn } from './place-message.server';
import { fullName, reachableColumns, reachableFrom } from './reachable';
import { sessionWords } from './session-words';

type Cancelled = Allowed | Refused<'released' | 'begun'>;

/**
 * Cancels one place of a school: the seat is free at once and the person is told.
 * @throws a 404 where the school holds no such place
 */
export function cancelBooking(
  by: By,
  { placeId, schoolId, onBehalf }: { placeId: string; schoolId: string; onBehalf: boolean },
): Promise<Cancelled> {
  return act(async (tx) => {
    const place = await findPlace(tx, { id: placeId, schoolId });
    if (!place) throw absent();
    const ruling = mayCancelBooking(place, by.now);
    if (!ruling.ok) return ruling;
    await releasePlaceIn(tx, by, place, 'cancelled');
    await recordCancellation(tx, by, place, onBehalf);
    await tellPlaceCancelledIn(tx, by, place.session, { ...place, schoolId, onBehalf });
    await tellPlacesFreeIn(tx, by, place.session, place.freeAfter);
    return ruling;
  });
}

/**
 * A person gives their own place on a session up: the seat is free at once and the organisers are told.
 * @throws a 404 where they have none
 */
export function giveUpPlace(by: By, { sessionId }: { sessionId: string }): Promise<Cancelled> {
  return act(async (tx) => {
    const place = await findPlace(tx, {
      sessionId,
      personId: by.personId ?? '',
      releasedAt: null,
    });
    if (!place) throw absent();
    const ruling = mayCancelBooking(place, by.now);
    if (!ruling.ok) return ruling;
    await releasePlaceIn(tx, by, place, 'given up');
    await recordCancellation(tx, by, place, false);
    if (place.schoolId)
      await tellPlaceGivenUpIn(tx, by, place.session, { ...place, schoolId: place.schoolId });
    await tellPlacesFreeIn(tx, by, place.session, place.freeAfter);
    return ruling;
  });
}

type Release = { placeId: string; session: { id: string }; person: { id: string } };

/** Releases a place inside an act: the row is ended, its seat given back, and what was to be arranged forgotten. */
export async function releasePlaceIn(
  tx: Tx,
  by: By,
  { placeId, session, person }: Release,
  releaseReason: string,
): Promise<void> {
  await tx.place.update({
    where: { id: placeId },
    data: { releasedAt: by.now, releasedById: by.personId, releaseReason },
  });
  await tx.session.update({ where: { id: session.id }, data: { taken: { decrement: 1 } } });
  await tx.accessNeed.deleteMany({ where: { sessionId: session.id, personId: person.id } });
}

/** A school's place in words, as the page that asks before cancelling shows it; null where the school holds none. */
export async function findPlaceToCancel(schoolId: string, placeId: string) {
  const place = await findPlace(db, { id: placeId, schoolId, releasedAt: null });
  if (!place) return null;
  const { person, session } = place;
  return { name: fullName(person), isTold: person.address !== null, ...sessionWords(session) };
}

type Where = { id?: string; schoolId?: string; sessionId?: string; personId?: string };

/** A booked place with its session and person, as far as cancelling it needs. */
export async function findPlace(reader: Reader | Tx, where: Where & { releasedAt?: null }) {
  const place = await reader.place.findFirst({
    where: { ...where, personId: where.personId ?? { not: null } },
    select: {
      id: true,
      schoolId: true,
      releasedAt: true,
      person: { select: reachableColumns },
      session: {
        select: {
          id: true,
          moduleId: true,
          startsAt: true,
          endsAt: true,
          venue: true,
          address: true,
          sequence: true,
          capacity: true,
          taken: true,
          module: { select: { title: true } },
        },
      },
    },
  });
  if (!place?.person) return null;
  const { module, ...session } = place.session;
  return {
    placeId: place.id,
    schoolId: place.schoolId,
    releasedAt: place.releasedAt,
    startsAt: session.startsAt,
    person: reachableFrom(place.person),
    session: { ...session, moduleTitle: module.title },
    freeAfter: freePlaces(session) + 1,
  };
}

type Place = NonNullable<Awaited<ReturnType<typeof findPlace>>>;

async function recordCancellation(tx: Tx, by: By, place: Place, onBehalf: boolean) {
  await recordAct(tx, by, {
    act: 'cancelBooking',
    subject: { kind: 'place', id: place.placeId },
    schoolId: place.schoolId,
    detail: { sessionId: place.session.id, onBehalf },
  });
}
