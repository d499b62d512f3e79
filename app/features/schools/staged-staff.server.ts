import { absent } from '~/features/people/guard.server';
import type { Viewer } from '~/features/people/viewer';
import { db } from '~/platform/db.server';
import { listImportSchools } from './known-staff.server';
import { getSchoolFor, listSchoolsFor } from './school.server';
import { staffImportView } from './staff-import-view';
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
  if (!id || !found?.staged.schoolIds.includes(schoolId) || found.staged.trustId !== undefined)
    throw absent();
  for (const each of found.staged.schoolIds) await getSchoolFor(viewer, each, 'keep-staff');
  return { id, ...found };
}

/** The same for the schools of a trust, if the viewer uploaded it for this one. @throws a 404 */
export async function getStagedForTrust(viewer: Viewer, trustId: string, id: string | undefined) {
  const found = id ? await findStagedStaff(viewer.by, id) : null;
  if (!id || found?.staged.trustId !== trustId) throw absent();
  return { id, ...found };
}

/** A staff file that waits, as found for whoever may look at it. */
export type StagedUpload = Awaited<ReturnType<typeof getStagedStaff>>;

/** What taking it in would change today, and which staff types its titles may be said to mean. */
export async function previewStagedStaff(viewer: Viewer, { staff }: StagedUpload) {
  const preview = await previewStaffImport(viewer.by, staff);
  // An upload is kept only after the agreement, and an acceptance is never taken back.
  if (!preview.ok) throw new Error(preview.message);
  const reserved = await reservedTypes(db, viewer.by, staff.schoolIds);
  const types = staffTypes.filter((type) => !reserved.includes(type));
  return { plan: preview.plan, types };
}

/** A staff file that waits as its page shows it. */
export async function viewStagedStaff(viewer: Viewer, found: StagedUpload) {
  const { plan, types } = await previewStagedStaff(viewer, found);
  const { id, fileName, staged, rows } = found;
  const schools = await listImportSchools(db, staged.schoolIds);
  const view = staffImportView(plan, { staged, types, errors: rows.errors, schools });
  return { id, fileName, view };
}
