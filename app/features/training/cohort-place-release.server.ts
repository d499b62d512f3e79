import type { By } from '~/features/people/viewer';
import type { SchoolLeft } from '~/features/rollout/draft/plan-publication.server';
import type { Tx } from '~/platform/db.server';
import { findPlace, releasePlaceIn } from './booking-cancellation.server';
import { tellPlaceCancelledIn, tellPlacesFreeIn } from './place-message.server';

/**
 * Gives back what people of a school have on sessions to come of a cohort it leaves, places and waiting entries, and
 * tells them. Sessions open to every cohort stay as they are. Returns how many places were given back.
 */
export async function releaseCohortPlacesIn(
  tx: Tx,
  by: By,
  { schoolId, cohortId }: SchoolLeft,
): Promise<number> {
  const ofCohort = { cohortId, startsAt: { gt: by.now }, cancellation: null };
  const places = await tx.place.findMany({
    where: { schoolId, personId: { not: null }, releasedAt: null, session: ofCohort },
    select: { id: true },
  });
  for (const { id } of places) await releaseOne(tx, by, id, schoolId);
  await tx.waitingEntry.updateMany({
    where: { schoolId, endedAt: null, session: ofCohort },
    data: { endedAt: by.now },
  });
  return places.length;
}

async function releaseOne(tx: Tx, by: By, placeId: string, schoolId: string): Promise<void> {
  const place = await findPlace(tx, { id: placeId });
  if (!place) return;
  await releasePlaceIn(tx, by, place, 'start moved');
  await tellPlaceCancelledIn(tx, by, place.session, { ...place, schoolId, onBehalf: true });
  await tellPlacesFreeIn(tx, by, place.session, place.freeAfter);
}
