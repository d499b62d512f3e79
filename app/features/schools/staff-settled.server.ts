import type { Viewer } from '~/features/people/viewer';
import { db } from '~/platform/db.server';
import { correctMapping } from './staff-column-correction';
import { settlingOf } from './staff-settling';
import { mappingFrom, type StaffAnswersSent, type StaffColumnsSent } from './staff-upload.schema';
import { settleStagedStaff, stageStaffFile } from './staff-upload.server';
import { previewStagedStaff, type StagedUpload } from './staged-staff.server';
import { listTrustSchoolIds } from './trust-school.server';

/**
 * Puts corrected columns to a file that waits, or takes the file again where a column is chosen that was not kept.
 * @returns the id under which it waits now; null when it is not there any more
 */
export async function correctColumns(
  viewer: Viewer,
  { id, staged }: StagedUpload,
  { file, column }: StaffColumnsSent,
): Promise<{ ok: true; id: string } | { ok: false; errors: Record<string, string> } | null> {
  const mapping = mappingFrom(column);
  if (file) {
    const { trustId } = staged;
    const schoolIds =
      trustId === undefined ? staged.schoolIds : await listTrustSchoolIds(db, viewer.by, trustId);
    const renewed = await stageStaffFile(viewer.by, {
      bytes: new Uint8Array(await file.arrayBuffer()),
      fileName: file.name,
      schoolIds,
      ...(trustId !== undefined && { trustId }),
      mapping,
      replaces: id,
    });
    return renewed.ok ? renewed : { ok: false, errors: { file: renewed.reason } };
  }
  const corrected = correctMapping(staged, mapping);
  if ('fault' in corrected) return { ok: false, errors: { form: corrected.fault } };
  if ('notKept' in corrected) {
    const again = `Choose the file again: “${corrected.notKept}” was not kept`;
    return { ok: false, errors: { file: again } };
  }
  if ('otherSchool' in corrected) {
    const again =
      'Choose the file again: only rows of the schools in the column chosen before were kept';
    return { ok: false, errors: { file: again } };
  }
  return (await settleStagedStaff(viewer.by, id, corrected)) ? { ok: true, id } : null;
}

/** Keeps what a form settles of a file that waits. */
export async function settleAnswers(viewer: Viewer, found: StagedUpload, sent: StaffAnswersSent) {
  const { plan } = await previewStagedStaff(viewer, found);
  await settleStagedStaff(viewer.by, found.id, settlingOf(plan, sent));
}
