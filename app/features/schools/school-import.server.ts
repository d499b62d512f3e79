import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act, db, type Reader, type Tx } from '~/platform/db.server';
import { dayOf, type Instant } from '~/platform/time';
import type { GiasSchool, RefusedRow } from './gias';
import { planGias, type GiasPlan } from './gias-plan';
import { findLineage, findParticipationSetting, listKnownSchools } from './known-school.server';
import { recordSuccessionsIn } from './links-import.server';
import { addSchoolsIn, changeSchoolIn } from './school-write.server';

/** The rows of a national list that was read, and those that could not be. */
export type SchoolList = { rows: readonly GiasSchool[]; refused: readonly RefusedRow[] };

/** What taking in a list would change; nothing is written. */
export function previewSchoolImport(list: SchoolList, now: Instant): Promise<GiasPlan> {
  return planFor(db, list, now);
}

/**
 * Takes in the national list: the plan is made again inside the act and written whole. Rows that were refused
 * stay out; the others come in. Doing it twice changes nothing the second time.
 */
export function applySchoolImport(by: By, list: SchoolList): Promise<GiasPlan> {
  return act(async (tx) => {
    const plan = await planFor(tx, list, by.now);
    await addSchoolsIn(tx, by, plan.new);
    for (const change of [...plan.changed, ...plan.closing]) await changeSchoolIn(tx, by, change);
    if (plan.new.length > 0) await recordSuccessionsIn(tx, by);
    const { read, takingPart } = plan.counts;
    await recordAct(tx, by, {
      act: 'importSchools',
      subject: { kind: 'portal', id: 'portal' },
      detail: {
        read,
        takingPart,
        new: plan.new.length,
        changed: plan.changed.length,
        closing: plan.closing.length,
        refused: plan.refused.length,
      },
    });
    return plan;
  });
}

async function planFor(reader: Reader | Tx, list: SchoolList, now: Instant): Promise<GiasPlan> {
  const today = dayOf(now);
  return planGias({
    ...list,
    known: await listKnownSchools(reader, today),
    setting: await findParticipationSetting(reader),
    lineage: await findLineage(reader),
    today,
  });
}
