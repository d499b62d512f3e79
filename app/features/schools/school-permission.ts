import type { SchoolPermission } from '~/features/people/role';
import { may, reachOf, type Viewer } from '~/features/people/viewer';

/**
 * May the viewer also do this at a school they have found? For drawing only what they may do: the act's own look-up
 * decides. Council people, who are there on the school's behalf, may keep its staff and book while the list is open.
 */
export function mayAt(
  viewer: Viewer,
  school: { id: string; onBehalf: boolean },
  permission: SchoolPermission,
): boolean {
  if (!school.onBehalf) return reachOf(viewer, permission).schoolIds.includes(school.id);
  const forSchools = permission === 'keep-staff' || permission === 'book-places';
  return forSchools && may(viewer, 'act-for-schools');
}
