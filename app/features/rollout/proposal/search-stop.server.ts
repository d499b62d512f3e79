import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { findSearch } from './running-search.server';

const hasEnded = refused('ended', 'This search has ended already.');

/**
 * Stops a search and waits until its best plan so far, if any, is stored. Refused: `ended` where it does not run any
 * more, or has ended by itself meanwhile.
 */
export async function stopSearch(by: By, proposalId: string): Promise<Allowed | Refused<'ended'>> {
  const search = findSearch(proposalId);
  if (!search) return hasEnded;
  const isStopped = await act(async (tx) => {
    const { count } = await tx.planProposal.updateMany({
      where: { id: proposalId, endedAt: null },
      data: { stoppedById: by.personId ?? '' },
    });
    if (count === 0) return false;
    await recordAct(tx, by, { act: 'stopSearch', subject: { kind: 'proposal', id: proposalId } });
    return true;
  });
  if (!isStopped) return hasEnded;
  search.isStopped = true;
  search.controller.abort();
  await search.ended;
  return allowed;
}
