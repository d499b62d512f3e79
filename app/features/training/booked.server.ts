import type { Reader, Tx } from '~/platform/db.server';
import { reachableColumns, reachableFrom } from './reachable';

/** Everyone with a live place on a session, A–Z, with the school that booked it. */
export async function listBookedIn(reader: Reader | Tx, sessionId: string) {
  const places = await reader.place.findMany({
    where: { sessionId, releasedAt: null, personId: { not: null } },
    select: { id: true, schoolId: true, person: { select: reachableColumns } },
    orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }],
  });
  return places.flatMap(({ id, schoolId, person }) =>
    person ? [{ placeId: id, schoolId, person: reachableFrom(person) }] : [],
  );
}
