import type { By } from '~/features/people/viewer';
import { rememberColumnsIn } from '~/features/schools/column-memory.server';
import { takeInStaffIn, type StaffImport } from '~/features/schools/staff-import.server';
import type { StaffPlan } from '~/features/schools/staff-plan';
import { dropStagedIn } from '~/features/schools/staged-import.server';
import { findStagedStaff } from '~/features/schools/staff-upload.server';
import { act, type Tx } from '~/platform/db.server';
import type { Allowed, Refused } from '~/platform/outcome';
import { recordLeaverIn } from './leaver.server';

type Advance = (done: number, total: number) => void;
type TakenIn =
  | (Allowed & { plan: StaffPlan })
  | Refused<'no-agreement'>
  | (Refused<'unsettled'> & { plan: StaffPlan });

/**
 * Takes in a staff file, all or nothing: new people with their posts, access and first messages; changes; and the
 * posts that the file itself ends, with the enrolments and places that hang on them. Whoever the file does not
 * name stays. Refused: `no-agreement` before the school has accepted it, `unsettled` while a row has an error or
 * a question waits.
 */
export function applyStaffImport(by: By, staff: StaffImport, advance?: Advance): Promise<TakenIn> {
  return act((tx) => takeInIn(tx, by, staff, advance));
}

async function takeInIn(tx: Tx, by: By, staff: StaffImport, advance?: Advance): Promise<TakenIn> {
  const taken = await takeInStaffIn(tx, by, staff, advance);
  if (!taken.ok) return taken;
  for (const leaver of taken.leavers) {
    const left = await recordLeaverIn(tx, by, leaver);
    // The plan was made in this same transaction, from standing posts only.
    if (!left.ok) throw new Error(left.message);
  }
  return { ok: true, plan: taken.plan };
}

/**
 * The same for a file that waits for its preview: taken in, it is dropped, and its columns are remembered.
 * Null when it is not there any more.
 */
export async function applyStagedStaff(by: By, id: string): Promise<TakenIn | null> {
  return act(async (tx) => {
    const found = await findStagedStaff(by, id, tx);
    if (!found) return null;
    const taken = await takeInIn(tx, by, found.staff);
    if (!taken.ok) return taken;
    await rememberColumnsIn(tx, found.staged);
    await dropStagedIn(tx, by, id);
    return taken;
  });
}
