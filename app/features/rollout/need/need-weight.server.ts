import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act, db } from '~/platform/db.server';
import { needIndicators, type NeedWeights } from './need-indicator';
import { listNeedWeights } from './need.server';

/** The weights in force in a programme year, for the page that changes them. */
export function getNeedWeights(programmeYearId: string): Promise<NeedWeights> {
  return listNeedWeights(db, programmeYearId);
}

/** Sets what need is weighed from in a programme year. Returns how many indicators weigh otherwise than before. */
export function setNeedWeights(
  by: By,
  { programmeYearId, weights }: { programmeYearId: string; weights: NeedWeights },
): Promise<number> {
  return act(async (tx) => {
    const before = await listNeedWeights(tx, programmeYearId);
    const changed = needIndicators.filter(
      (one) =>
        before[one].weight !== weights[one].weight ||
        before[one].countsOld !== weights[one].countsOld,
    );
    if (changed.length === 0) return 0;
    await tx.needWeight.deleteMany({ where: { programmeYearId } });
    await tx.needWeight.createMany({
      data: needIndicators.map((indicator) => ({
        ...{ programmeYearId, indicator, ...weights[indicator] },
      })),
    });
    await recordAct(tx, by, {
      act: 'setNeedWeights',
      subject: { kind: 'programmeYear', id: programmeYearId },
      detail: Object.fromEntries(
        changed.map((one) => [one, `${before[one].weight} to ${saidOf(weights[one])}`]),
      ),
    });
    return changed.length;
  });
}

function saidOf({ weight, countsOld }: NeedWeights[(typeof needIndicators)[number]]): string {
  return countsOld ? `${weight}, old figures count` : String(weight);
}
