import type { By } from '~/features/people/viewer';
import { act } from '~/platform/db.server';
import { createPortalIn, type PortalFacts } from '~/platform/portal.server';
import { bankHolidaysToBeginWith } from './bank-holiday-default';
import { loadBankHolidaysIn } from './bank-holiday.server';

/** Marks a freshly migrated database and gives it the bank holidays that are known already. */
export function beginPortal(by: By, facts: PortalFacts): Promise<void> {
  return act(async (tx) => {
    await createPortalIn(tx, facts, by.now);
    await loadBankHolidaysIn(tx, by, bankHolidaysToBeginWith);
  });
}
