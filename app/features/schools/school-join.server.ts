import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import type { Tx } from '~/platform/db.server';
import { dayOf } from '~/platform/time';
import type { Joined } from './gias-links-plan';
import { changeFieldsIn } from './school-write.server';

/**
 * Makes one school of two records of it. Everything that imports gave the one that goes comes over; the database
 * refuses to delete it if anything else hangs on it after all.
 */
export async function joinSchoolsIn(tx: Tx, by: By, joined: Joined): Promise<void> {
  const { keptId, absorbedId, fields, takeTrust } = joined;
  await takeTrustOver(tx, by, joined);
  await tx.schoolIdentifier.updateMany({
    where: { schoolId: absorbedId },
    data: { schoolId: keptId },
  });
  await takeFiguresOver(tx, joined);
  await tx.schoolSuccession.updateMany({
    where: { fromSchoolId: absorbedId },
    data: { fromSchoolId: keptId },
  });
  await tx.schoolSuccession.updateMany({
    where: { toSchoolId: absorbedId },
    data: { toSchoolId: keptId },
  });
  await tx.school.delete({ where: { id: absorbedId } });
  await changeFieldsIn(tx, keptId, fields);
  await recordAct(tx, by, {
    act: 'joinSchools',
    subject: { kind: 'school', id: keptId },
    schoolId: keptId,
    detail: { absorbedId, fields: fields.map(({ field }) => field).join(' '), takeTrust },
  });
}

/** The trust of the record that describes the school stands from now on; the other's ends today. */
async function takeTrustOver(tx: Tx, by: By, { keptId, absorbedId, takeTrust }: Joined) {
  await tx.trustLink.updateMany({
    where: { schoolId: takeTrust ? keptId : absorbedId, endsOn: null },
    data: { endsOn: dayOf(by.now) },
  });
  await tx.trustLink.updateMany({ where: { schoolId: absorbedId }, data: { schoolId: keptId } });
}

/** Figures of one indicator and period that both have stay as the kept school has them. */
async function takeFiguresOver(tx: Tx, { keptId, absorbedId }: Joined): Promise<void> {
  const held = await tx.schoolFigure.findMany({
    where: { schoolId: keptId },
    select: { indicator: true, period: true },
  });
  if (held.length > 0)
    await tx.schoolFigure.deleteMany({ where: { schoolId: absorbedId, OR: held } });
  await tx.schoolFigure.updateMany({ where: { schoolId: absorbedId }, data: { schoolId: keptId } });
}
