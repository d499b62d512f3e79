import { endEnrolmentsIn } from '~/features/enrolment/enrolment.server';
import type { By } from '~/features/people/viewer';
import { standingPostOn } from '~/features/schools/post';
import { endPostIn } from '~/features/schools/post.server';
import { act, type Tx } from '~/platform/db.server';
import type { Allowed } from '~/platform/outcome';
import { instantAt, type Day } from '~/platform/time';
import { findPlace, releasePlaceIn } from './booking-cancellation.server';
import { tellPlaceCancelledIn, tellPlacesFreeIn } from './place-message.server';

type Leaver = { postId: string; endsOn: Day };
type Refusal = Exclude<Awaited<ReturnType<typeof endPostIn>>, Allowed>;
type Left = (Allowed & { places: number }) | Refusal;

/**
 * Ends a post with everything that hangs on it, in one act: the access it gave, its enrolments and what was owed by
 * them, and the places that its school booked from that day on, unless another post keeps the person there. Returns how
 * many places were given back. Refused as `endPostIn` refuses.
 */
export function recordLeaver(by: By, leaver: Leaver): Promise<Left> {
  return act((tx) => recordLeaverIn(tx, by, leaver));
}

/** The same inside another act. */
export async function recordLeaverIn(tx: Tx, by: By, leaver: Leaver): Promise<Left> {
  const ended = await endPostIn(tx, by, leaver);
  if (!ended.ok) return ended;
  await endEnrolmentsIn(tx, by, leaver);
  return { ok: true, places: await releasePlacesOf(tx, by, leaver) };
}

async function releasePlacesOf(tx: Tx, by: By, { postId, endsOn }: Leaver): Promise<number> {
  const { personId, schoolId } = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    select: { personId: true, schoolId: true },
  });
  if (!schoolId) return 0;
  const stays = await tx.post.count({
    where: { personId, schoolId, id: { not: postId }, ...standingPostOn(endsOn) },
  });
  if (stays > 0) return 0;
  const from = [instantAt(endsOn, '00:00'), by.now].sort().at(-1) ?? by.now;
  const places = await tx.place.findMany({
    where: { personId, schoolId, releasedAt: null, session: { startsAt: { gt: from } } },
    select: { id: true },
  });
  for (const { id } of places) await releaseOne(tx, by, id, schoolId);
  await tx.waitingEntry.updateMany({
    where: { personId, schoolId, endedAt: null, session: { startsAt: { gt: from } } },
    data: { endedAt: by.now },
  });
  return places.length;
}

async function releaseOne(tx: Tx, by: By, placeId: string, schoolId: string): Promise<void> {
  const place = await findPlace(tx, { id: placeId });
  if (!place) return;
  await releasePlaceIn(tx, by, place, 'post ended');
  await tellPlaceCancelledIn(tx, by, place.session, { ...place, schoolId, onBehalf: false });
  await tellPlacesFreeIn(tx, by, place.session, place.freeAfter);
}
