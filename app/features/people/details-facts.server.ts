import type { Reader, Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import type { Sender } from '~/platform/message-text';
import { dayOf, longDay, type Instant } from '~/platform/time';
import type { DetailsFacts } from './details-notice';
import { liveGrantOn } from './live-grant';
import type { By } from './viewer';

/** The council as the sender of messages. */
export async function senderOf(reader: Reader | Tx): Promise<Sender> {
  const portal = await reader.portal.findUnique({
    where: { id: 'portal' },
    select: { councilName: true, contact: true },
  });
  return portal ?? { councilName: 'Your council', contact: 'the programme team' };
}

export function privacyLink(): string {
  return `${settings().origin}/privacy`;
}

/**
 * What someone is told in their first message about who gave their details; null for whoever has no post at a
 * school. The school gave them if whoever added the person has a grant there, otherwise the trust or the council.
 */
export async function findDetailsFacts(
  reader: Reader | Tx,
  by: By,
  personId: string,
  sender: Sender,
): Promise<(DetailsFacts & { schoolName: string; asksAgreement: boolean }) | null> {
  const today = dayOf(by.now);
  const post = await reader.post.findFirst({
    where: { personId, schoolId: { not: null }, OR: [{ endsOn: null }, { endsOn: { gt: today } }] },
    orderBy: { createdAt: 'desc' },
    select: {
      schoolId: true,
      staffType: true,
      school: { select: { name: true, _count: { select: { acceptances: true } } } },
    },
  });
  if (!post?.school || post.schoolId === null) return null;
  const trust = await findTrust(reader, post.schoolId, by.now);
  return {
    schoolName: post.school.name,
    asksAgreement: post.staffType === 'head' && post.school._count.acceptances === 0,
    givenBy: await giverOf(reader, by, {
      school: { id: post.schoolId, name: post.school.name },
      trust,
      councilName: sender.councilName,
    }),
    givenOn: longDay(today),
    ...(trust ? { trustName: trust.name } : {}),
    contact: sender.contact,
    privacyLink: privacyLink(),
  };
}

async function findTrust(reader: Reader | Tx, schoolId: string, now: Instant) {
  const today = dayOf(now);
  const link = await reader.trustLink.findFirst({
    where: {
      schoolId,
      AND: [
        { OR: [{ startsOn: null }, { startsOn: { lte: today } }] },
        { OR: [{ endsOn: null }, { endsOn: { gt: today } }] },
      ],
    },
    select: { trust: { select: { id: true, name: true } } },
  });
  return link?.trust ?? null;
}

type Givers = {
  school: { id: string; name: string };
  trust: { id: string; name: string } | null;
  councilName: string;
};

async function giverOf(reader: Reader | Tx, by: By, { school, trust, councilName }: Givers) {
  if (by.personId === null) return councilName;
  const grants = await reader.grant.findMany({
    where: { personId: by.personId, ...liveGrantOn(dayOf(by.now)) },
    select: { schoolId: true, trustId: true },
  });
  if (grants.some((grant) => grant.schoolId === school.id)) return school.name;
  const isTrusts = trust !== null && grants.some((grant) => grant.trustId === trust.id);
  return isTrusts ? trust.name : councilName;
}
