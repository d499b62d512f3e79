import { absent } from '~/features/people/guard.server';
import { liveGrantOn } from '~/features/people/live-grant';
import { powers, roles } from '~/features/people/role';
import type { By, Viewer } from '~/features/people/viewer';
import { db, type Reader, type Tx } from '~/platform/db.server';
import { dayOf } from '~/platform/time';
import { getTrustFor } from './trust.server';
import { liveTrustLinkOn } from './trust-link';

const importers = roles.filter((role) => powers[role].includes('import-staff'));

/** The ids of the open schools of a trust, if this person imports their staff today; else none. */
export async function listTrustSchoolIds(
  reader: Reader | Tx,
  by: By,
  trustId: string,
): Promise<string[]> {
  const today = dayOf(by.now);
  const imports = { personId: by.personId ?? '', role: { in: importers }, ...liveGrantOn(today) };
  const schools = await reader.school.findMany({
    where: {
      status: 'open',
      trustLinks: {
        some: { trustId, trust: { grants: { some: imports } }, ...liveTrustLinkOn(today) },
      },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return schools.map(({ id }) => id);
}

/**
 * The trust, if the viewer imports the staff of its schools, with the names of those whose staff may come in and of
 * those that have not accepted the agreement.
 * @throws a 404
 */
export async function getTrustToImport(viewer: Viewer, trustId: string | undefined) {
  const { id, name } = await getTrustFor(viewer, trustId);
  if (!viewer.grants.some((grant) => grant.trustId === id && importers.includes(grant.role)))
    throw absent();
  const schoolIds = await listTrustSchoolIds(db, viewer.by, id);
  const schools = await db.school.findMany({
    where: { id: { in: schoolIds } },
    select: { name: true, _count: { select: { acceptances: true } } },
    orderBy: { name: 'asc' },
  });
  const names = (accepted: boolean) =>
    schools.flatMap((school) => (school._count.acceptances > 0 === accepted ? [school.name] : []));
  return { id, name, schoolIds, open: names(true), waiting: names(false) };
}
