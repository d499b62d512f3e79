import { redirect } from '@remix-run/node';
import type { SchoolPermission } from '~/features/people/role';
import { may, type Viewer } from '~/features/people/viewer';
import { getSchoolFor, type SchoolInReach } from './school.server';

/**
 * The school for a page that shows names. Council people who have not opened the list today are sent to say why they
 * need to; to everyone else the page does not exist.
 * @throws a redirect, or a 404
 */
export async function getSchoolWithNames(
  viewer: Viewer,
  schoolId: string | undefined,
  permission: SchoolPermission,
): Promise<SchoolInReach> {
  try {
    return await getSchoolFor(viewer, schoolId, permission);
  } catch (thrown) {
    if (!(thrown instanceof Response) || !may(viewer, 'open-named-list')) throw thrown;
    const { id } = await getSchoolFor(viewer, schoolId, 'see-school');
    throw redirect(`/schools/${id}/opening`);
  }
}
