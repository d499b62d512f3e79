import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { findSearch } from './running-search.server';

/**
 * Stops a search and waits until its best plan so far, if any, is stored. Refused: `ended` where it does not run any
 * more.
 */
export async function stopSearch(by: By, proposalId: string): Promise<Allowed | Refused<'ended'>> {
  const search = findSearch(proposalId);
  if (!search) return refused('ended', 'This search has ended already.');
  await act(async (tx) => {
    await tx.planProposal.update({
      where: { id: proposalId },
      data: { stoppedById: by.personId ?? '' },
    });
    await recordAct(tx, by, { act: 'stopSearch', subject: { kind: 'proposal', id: proposalId } });
  });
  search.isStopped = true;
  search.controller.abort();
  await search.ended;
  return allowed;
}
