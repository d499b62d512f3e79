import { beginDraftIn } from '~/features/rollout/draft/draft.server';
import { act } from '~/platform/db.server';
import { addYear, july } from './rollout';
import { terminal } from './school';

/** Begins a draft that has each school (id) in a cohort (id), and returns its id. */
export async function draftWith(places: Record<string, string>): Promise<string> {
  const programmeYearId = await addYear();
  return act((tx) =>
    beginDraftIn(tx, terminal(july), { programmeYearId, places: new Map(Object.entries(places)) }),
  );
}
