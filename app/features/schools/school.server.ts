import { absent } from '~/features/people/guard.server';
import type { SchoolPermission } from '~/features/people/role';
import { may, reachOf, type Viewer } from '~/features/people/viewer';
import { db, type Reader, type Tx } from '~/platform/db.server';
import { dayOf } from '~/platform/time';
import { liveTrustLinkOn } from './trust-link';

const columns = { id: true, name: true, phase: true, takesPart: true, status: true } as const;

/** A school as far as every page needs it. */
export type SchoolInReach = {
  id: string;
  name: string;
  phase: string;
  takesPart: string;
  status: string;
  /** The viewer stands here for the council, not for the school: what they do is done on its behalf. */
  onBehalf: boolean;
};

/**
 * The school, if the viewer holds the permission there through a post, its trust or the council. The id may also be
 * any identifier, old or new. Another's school and no school look the same.
 * @throws a 404
 */
export async function getSchoolFor(
  viewer: Viewer,
  schoolId: string | undefined,
  permission: SchoolPermission,
): Promise<SchoolInReach> {
  if (!schoolId) throw absent();
  const named = { OR: [{ id: schoolId }, { identifiers: { some: { value: schoolId } } }] };
  const within = schoolsWithin(viewer, permission);
  const own =
    within && (await db.school.findFirst({ where: { AND: [named, within] }, select: columns }));
  if (own) return { ...own, onBehalf: false };
  const through = councilSchools(viewer, permission);
  const school =
    through && (await db.school.findFirst({ where: { AND: [named, through] }, select: columns }));
  if (!school) throw absent();
  return { ...school, onBehalf: true };
}

/** Does the viewer hold the permission at this school? For drawing an act only to whoever may do it. */
export async function hasPermissionAt(
  viewer: Viewer,
  schoolId: string,
  permission: SchoolPermission,
): Promise<boolean> {
  if (reachOf(viewer, permission).schoolIds.includes(schoolId)) return true;
  const ways = [schoolsWithin(viewer, permission), councilSchools(viewer, permission)];
  const reached = ways.filter((way) => way !== null);
  if (reached.length === 0) return false;
  return (await db.school.count({ where: { id: schoolId, AND: [{ OR: reached }] } })) > 0;
}

/** The schools over which the viewer holds the permission through a post or a trust, A–Z. */
export async function listSchoolsFor(viewer: Viewer, permission: SchoolPermission) {
  const within = schoolsWithin(viewer, permission);
  if (!within) return [];
  return db.school.findMany({
    where: within,
    select: columns,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

/** The id and name of the school that carries an identifier (URN, LAESTAB, UKPRN, Ofsted, council), or this id. */
export async function findSchoolByIdentifier(value: string, reader: Reader | Tx = db) {
  const select = { id: true, name: true } as const;
  const asked = value.trim();
  return (
    (await reader.school.findUnique({ where: { id: asked }, select })) ??
    (await reader.school.findFirst({ where: { identifiers: { some: { value: asked } } }, select }))
  );
}

/** Null when no grant reaches any school, so that nothing is asked of the database. */
function schoolsWithin(viewer: Viewer, permission: SchoolPermission) {
  const { schoolIds, trustIds } = reachOf(viewer, permission);
  if (schoolIds.length + trustIds.length === 0) return null;
  const standing = liveTrustLinkOn(dayOf(viewer.by.now));
  return {
    OR: [
      { id: { in: schoolIds } },
      { trustLinks: { some: { trustId: { in: trustIds }, ...standing } } },
    ],
  };
}

/** What council people reach: the school's page and days always; its people only while they hold its named list open. */
function councilSchools(viewer: Viewer, permission: SchoolPermission) {
  if (permission === 'see-school') return may(viewer, 'see-programme') ? {} : null;
  if (permission === 'keep-closures') return may(viewer, 'act-for-schools') ? {} : null;
  const opened = {
    openings: { some: { personId: viewer.personId, expiresAt: { gt: viewer.by.now } } },
  };
  if (permission === 'see-staff') return may(viewer, 'open-named-list') ? opened : null;
  const forSchools = permission === 'keep-staff' || permission === 'book-places';
  return forSchools && may(viewer, 'act-for-schools') ? opened : null;
}

/** The number on which a school is rung, if it is known. */
export async function findTelephone(schoolId: string): Promise<string | null> {
  const school = await db.school.findUnique({
    where: { id: schoolId },
    select: { telephone: true },
  });
  return school?.telephone ?? null;
}
