import { absent } from '~/features/people/guard.server';
import { may, type Viewer } from '~/features/people/viewer';
import { db } from '~/platform/db.server';
import { dayOf, type Day } from '~/platform/time';
import { agreementState } from './agreement';
import { liveTrustLinkOn } from './trust-link';

/**
 * The trust, if the viewer leads it or sees the whole programme.
 * @throws a 404
 */
export async function getTrustFor(viewer: Viewer, trustId: string | undefined) {
  if (!trustId) throw absent();
  const leads = viewer.grants.some(
    (grant) => grant.role === 'trust-lead' && grant.trustId === trustId,
  );
  if (!leads && !may(viewer, 'see-programme')) throw absent();
  const trust = await db.trust.findUnique({
    where: { id: trustId },
    select: { id: true, name: true },
  });
  if (!trust) throw absent();
  return { ...trust, leads };
}

/** The trust's open schools on a day, A–Z, with how each stands with the agreement. */
export async function listSchoolsOfTrust(trustId: string, day: Day) {
  const standing = await db.agreement.findFirst({
    select: { version: true },
    orderBy: { version: 'desc' },
  });
  const schools = await db.school.findMany({
    where: { status: 'open', trustLinks: { some: { trustId, ...liveTrustLinkOn(day) } } },
    select: {
      id: true,
      name: true,
      phase: true,
      takesPart: true,
      acceptances: { select: { agreement: { select: { version: true } } } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return schools.map(({ acceptances, ...school }) => ({
    ...school,
    agreement: agreementState(
      acceptances.map((acceptance) => acceptance.agreement.version),
      standing?.version ?? null,
    ),
  }));
}

/** The trust of a school on a day, if it has one. */
export async function findTrustOf(schoolId: string, viewer: Viewer) {
  const link = await db.trustLink.findFirst({
    where: { schoolId, ...liveTrustLinkOn(dayOf(viewer.by.now)) },
    select: { trust: { select: { id: true, name: true } } },
  });
  return link?.trust ?? null;
}
