import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act, db, type Reader, type Tx } from '~/platform/db.server';
import { usualSetting, type PlanSetting } from './plan-setting';

/** What a programme year's plan weighs, and the days a school takes: as set, or as usual. */
export async function readPlanSetting(
  reader: Reader | Tx,
  programmeYearId: string,
): Promise<PlanSetting> {
  const known = await reader.planSetting.findUnique({
    where: { programmeYearId },
    omit: { programmeYearId: true },
  });
  return known ?? usualSetting;
}

/** The same for a page. */
export function getPlanSetting(programmeYearId: string): Promise<PlanSetting> {
  return readPlanSetting(db, programmeYearId);
}

/** Sets what the next plans of the year weigh, and the facilitator days that a school takes. */
export function setPlanWeights(
  by: By,
  { programmeYearId, ...setting }: PlanSetting & { programmeYearId: string },
): Promise<void> {
  return act(async (tx) => {
    await tx.planSetting.upsert({
      where: { programmeYearId },
      create: { programmeYearId, ...setting },
      update: setting,
    });
    await recordAct(tx, by, {
      act: 'setPlanWeights',
      subject: { kind: 'programme-year', id: programmeYearId },
      detail: { ...setting },
    });
  });
}
