import { absent } from '~/features/people/guard.server';
import type { Viewer } from '~/features/people/viewer';
import { db } from '~/platform/db.server';
import { getSchoolFor, listSchoolsFor } from './school.server';
import { previewStaffImport } from './staff-import.server';
import { reservedTypes } from './staff-power.server';
import { staffTypes } from './staff-type';
import { findStagedStaff } from './staff-upload.server';

/** Other schools where the viewer keeps the staff and staff may come in, A–Z: a trust's file may list several. */
export async function listFurtherSchools(viewer: Viewer, schoolId: string) {
  const schools = await listSchoolsFor(viewer, 'keep-staff');
  const accepted = await db.agreementAcceptance.findMany({
    where: { schoolId: { in: schools.map(({ id }) => id) } },
    select: { schoolId: true },
    distinct: ['schoolId'],
  });
  const ready = new Set(accepted.map((each) => each.schoolId));
  return schools
    .filter(({ id }) => id !== schoolId && ready.has(id))
    .map(({ id, name }) => ({ id, name }));
}

/**
 * A staff file that waits, if the viewer uploaded it for this school and still keeps the staff of every school in it.
 * @throws a 404
 */
export async function getStagedStaff(viewer: Viewer, schoolId: string, id: string | undefined) {
  const found = id ? await findStagedStaff(viewer.by, id) : null;
  if (!id || !found?.staged.schoolIds.includes(schoolId)) throw absent();
  for (const each of found.staged.schoolIds) await getSchoolFor(viewer, each, 'keep-staff');
  return { id, ...found };
}

type StagedStaff = Awaited<ReturnType<typeof getStagedStaff>>;

/** What taking it in would change today, and which staff types its titles may be said to mean. */
export async function previewStagedStaff(viewer: Viewer, { staff }: StagedStaff) {
  const preview = await previewStaffImport(viewer.by, staff);
  // An upload is kept only after the agreement, and an acceptance is never taken back.
  if (!preview.ok) throw new Error(preview.message);
  const reserved = await reservedTypes(db, viewer.by, staff.schoolIds);
  const types = staffTypes.filter((type) => !reserved.includes(type));
  return { plan: preview.plan, types };
}
