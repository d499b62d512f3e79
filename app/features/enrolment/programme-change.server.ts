import type { By } from '~/features/people/viewer';
import { changeModuleIn, type ModuleChanged } from '~/features/programme/module-change.server';
import type { ModuleFields } from '~/features/programme/module.schema';
import { setPathwayIn, type PathwayWanted } from '~/features/programme/pathway.server';
import { act } from '~/platform/db.server';
import { dayOf } from '~/platform/time';
import { honourSuccessionIn } from './completion-ledger.server';
import { settleOwedIn } from './owed.server';

/**
 * Changes which modules a staff type owes and by when, and settles at once what everybody on that pathway owes: dates to
 * come move, dates that have passed stay, and nobody gets less than 28 days' notice. Returns how many it concerns.
 */
export function changePathway(by: By, wanted: PathwayWanted): Promise<number> {
  return act(async (tx) => {
    const pathwayId = await setPathwayIn(tx, by, wanted);
    const enrolled = await tx.enrolment.findMany({
      where: { pathwayId, OR: [{ endsOn: null }, { endsOn: { gt: dayOf(by.now) } }] },
      select: { personId: true },
    });
    const people = [...new Set(enrolled.map(({ personId }) => personId))];
    await settleOwedIn(tx, people, by.now);
    return people.length;
  });
}

/** Changes a module; whoever has credit for an edition it now supersedes has credit for this one. @throws a 404 */
export function changeModule(
  by: By,
  change: ModuleFields & { moduleId: string },
): Promise<ModuleChanged> {
  return act(async (tx) => {
    const outcome = await changeModuleIn(tx, by, change);
    if (!outcome.ok || change.supersedes === null) return outcome;
    const credited = await tx.completion.findMany({
      where: { moduleId: change.supersedes },
      select: { personId: true },
    });
    await honourSuccessionIn(
      tx,
      credited.map(({ personId }) => personId),
      by.now,
    );
    return outcome;
  });
}
