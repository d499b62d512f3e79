import { senderOf } from '~/features/people/details-facts.server';
import type { By } from '~/features/people/viewer';
import { organisersAmong } from '~/features/schools/organiser';
import { holdersBySchool, type Holder } from '~/features/schools/organiser.server';
import type { Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { queueNewMessages } from '~/platform/outbox.server';
import { dayOf, longDay } from '~/platform/time';
import { offerEndedMessage } from './offer-ended.message';
import { reachable } from './start-offered.server';

/** A place that was offered and has ended, and why as somebody wrote it to the school. */
export type EndedOffer = { placeId: string; reason: string | null };

/** Tells each school whose offer has ended, and which has no other yet: its heads, organisers and SENCOs, each once. */
export async function tellOffersEndedIn(
  tx: Tx,
  by: By,
  ended: readonly EndedOffer[],
): Promise<void> {
  if (ended.length === 0) return;
  const places = await tx.cohortSchool.findMany({
    where: { id: { in: ended.map(({ placeId }) => placeId) } },
    select: {
      ...{ id: true, schoolId: true },
      school: { select: { name: true } },
      cohort: { select: { name: true, startsOn: true } },
    },
  });
  const schoolIds = places.map(({ schoolId }) => schoolId);
  const holders = await holdersBySchool(tx, schoolIds, dayOf(by.now));
  const reasons = new Map(ended.map(({ placeId, reason }) => [placeId, reason]));
  const sender = await senderOf(tx);
  const messages = places.flatMap(({ id, schoolId, school, cohort }) =>
    reachable(toldAmong(holders.get(schoolId) ?? [])).map(({ personId, givenName, email }) => ({
      kind: 'offer-ended',
      subjectId: id,
      personId,
      toAddress: email,
      dueAt: by.now,
      ...offerEndedMessage({
        name: givenName,
        schoolName: school.name,
        cohortName: cohort.name,
        startsOn: longDay(cohort.startsOn),
        reason: reasons.get(id) ?? null,
        sender,
        link: `${settings().origin}/schools/${schoolId}`,
      }),
      now: by.now,
    })),
  );
  await queueNewMessages(tx, messages);
}

function toldAmong(holders: readonly Holder[]): Holder[] {
  const isTold = ({ role }: Holder) => role === 'head' || role === 'senco';
  return [...holders.filter(isTold), ...organisersAmong(holders)];
}
