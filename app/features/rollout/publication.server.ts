import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { senderOf } from '~/features/people/details-facts.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, db, type Reader, type Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { queueNewMessages, type NewMessage } from '~/platform/outbox.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, longDay, type Day } from '~/platform/time';
import { holdersBySchool } from '~/features/schools/organiser.server';
import { readCohortBroken } from './cohort-limit.server';
import { mayPublishOver, type Accepted } from './cohort-publication';
import { listHeadReach } from './head-reach.server';
import { schoolInvitationMessage } from './invitation.message';
import { reachable, startOfferedMessages, type Offer, type Offering } from './start-offered.server';

export type Offered = { offered: number; withoutHead: number };
type Published =
  | (Allowed & Offered)
  | Refused<'empty' | 'published'>
  | Exclude<ReturnType<typeof mayPublishOver>, Allowed>;

/**
 * Publishes a cohort: every school in it is offered its place, and its head is told. Where it breaks limits somebody
 * has to have seen them and say why; that is kept. @throws a 404
 */
export function publishCohort(
  by: By,
  cohortId: string,
  accepted: Accepted | null = null,
): Promise<Published> {
  return act(async (tx) => {
    const cohort = await tx.cohort.findUnique({ where: { id: cohortId } });
    if (!cohort) throw absent();
    if (cohort.publishedAt) return refused('published', 'This cohort has been published already.');
    if ((await tx.cohortSchool.count({ where: { cohortId, takenOutAt: null } })) === 0)
      return refused('empty', 'Put schools into the cohort before you publish it.');
    const limits = await readCohortBroken(tx, cohort, by.now);
    const ruling = mayPublishOver(limits, accepted, by.now);
    if (!ruling.ok) return ruling;
    if (limits.broken.length > 0)
      await tx.cohort.update({
        where: { id: cohortId },
        data: { limitsReason: accepted?.reason ?? null },
      });
    return { ok: true, ...(await publishCohortIn(tx, by, cohortId)) };
  });
}

/** The same inside another act, without its questions. */
export async function publishCohortIn(tx: Tx, by: By, cohortId: string): Promise<Offered> {
  await tx.cohort.updateMany({
    where: { id: cohortId, publishedAt: null },
    data: { publishedAt: by.now, publishedById: by.personId },
  });
  const outcome = await offerPlacesIn(tx, by, cohortId);
  await recordAct(tx, by, {
    act: 'publishCohort',
    subject: { kind: 'cohort', id: cohortId },
    detail: outcome,
  });
  return outcome;
}

/** Offers every place of a cohort that has not been offered yet: heads are asked, organisers and SENCOs told. */
export async function offerPlacesIn(tx: Tx, by: By, cohortId: string): Promise<Offered> {
  const places = await listUnoffered(tx, cohortId);
  const invited = places.map(({ id, ...place }) => ({
    ...place,
    cohortSchoolId: id,
    id: randomUUID(),
  }));
  await tx.invitation.createMany({
    data: invited.map(({ id, cohortSchoolId }) => ({ id, cohortSchoolId, offeredAt: by.now })),
  });
  const cohort = await tx.cohort.findUniqueOrThrow({ where: { id: cohortId } });
  const schoolIds = places.map(({ schoolId }) => schoolId);
  const holders = await holdersBySchool(tx, schoolIds, dayOf(by.now));
  const offering = { cohort, sender: await senderOf(tx), now: by.now };
  const offers = invited.map((place) => ({ ...place, holders: holders.get(place.schoolId) ?? [] }));
  const asked = offers.map((offer) => invitationMessages(offer, offering));
  const told = offers.map((offer) => startOfferedMessages(offer, offering));
  await queueNewMessages(tx, [...asked, ...told].flat());
  return { offered: offers.length, withoutHead: asked.filter(({ length }) => length === 0).length };
}

/** The schools that publishing would tell, A–Z, and what stands in the way of telling their heads. */
export async function listToBeTold(cohortId: string, today: Day) {
  const places = await listUnoffered(db, cohortId);
  const reach = await listHeadReach(
    db,
    places.map(({ schoolId }) => schoolId),
    today,
  );
  return places.map(({ schoolId, school }) => ({
    schoolId,
    name: school.name,
    reach: reach.get(schoolId) ?? 'no-head',
  }));
}

function listUnoffered(reader: Reader | Tx, cohortId: string) {
  return reader.cohortSchool.findMany({
    where: { cohortId, takenOutAt: null, invitation: null },
    select: { id: true, schoolId: true, school: { select: { name: true } } },
    orderBy: { school: { name: 'asc' } },
  });
}

/** What asks the heads of a school that can be written to. */
function invitationMessages(
  { id, schoolId, school, holders }: Offer,
  { cohort, sender, now }: Offering,
): NewMessage[] {
  return reachable(holders.filter(({ role }) => role === 'head')).map(
    ({ personId, givenName, email }) => ({
      kind: 'school-invitation',
      subjectId: id,
      personId,
      toAddress: email,
      dueAt: now,
      ...schoolInvitationMessage({
        name: givenName,
        schoolName: school.name,
        cohortName: cohort.name,
        startsOn: longDay(cohort.startsOn),
        sender,
        link: `${settings().origin}/schools/${schoolId}/invitation`,
      }),
      now,
    }),
  );
}
