import { act } from '~/platform/db.server';
import { forgetMessagesIn } from '~/platform/outbox.server';
import { retentionClasses, type RetentionClassId } from '~/platform/retention';
import { addDays, dayOf, instantAt, type Instant } from '~/platform/time';

/** Deletes what this chapter need not keep any longer: sign-in sessions, links, slips, messages and audit entries. */
export async function forgetExpired(now: Instant): Promise<void> {
  // Sign-in sessions run on the machine's clock, whatever day a demonstration stands at.
  const today = new Date().toISOString();
  const signInKept = keptSince('sign-in', today);
  await act(async (tx) => {
    await tx.signInSession.deleteMany({
      where: { OR: [{ expiresAt: { lte: today } }, { endsAt: { lte: today } }] },
    });
    await tx.oneTimeLink.deleteMany({ where: { expiresAt: { lte: signInKept } } });
    await tx.signInSlip.deleteMany({
      where: { OR: [{ expiresAt: { lte: signInKept } }, { revokedAt: { lte: signInKept } }] },
    });
    await tx.auditEntry.deleteMany({ where: { at: { lte: keptSince('audit', now) } } });
    await forgetMessagesIn(tx, keptSince('message', now));
  });
}

/** The instant before which a class of records is no longer kept. */
function keptSince(id: RetentionClassId, now: Instant): Instant {
  const kept = retentionClasses.find((retention) => retention.id === id)?.kept;
  if (typeof kept !== 'object')
    throw new Error(`Records of the class ${id} are kept while in use.`);
  const days = kept.length * { day: 1, year: 366 }[kept.unit];
  return instantAt(addDays(dayOf(now), -days), '00:00');
}
