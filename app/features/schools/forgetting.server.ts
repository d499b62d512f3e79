import { formerStaff, forgetNamesIn } from '~/features/people/former-staff.server';
import { db, type Tx } from '~/platform/db.server';
import type { Forgetting } from '~/platform/forgetting.server';
import { keptSince } from '~/platform/retention-limit';
import { dayOf, type Instant } from '~/platform/time';
import { stagedForgetting } from './staged-import.server';

/** What this chapter need not keep any longer: who opened a named list, and who somebody was long after they left. */
export const schoolsForgetting: readonly Forgetting[] = [
  {
    retention: 'audit',
    what: 'openings of a named list',
    countDue: (now) => db.namedListOpening.count({ where: oldOpening(now) }),
    forgetIn: (tx, now) => tx.namedListOpening.deleteMany({ where: oldOpening(now) }),
  },
  {
    retention: 'staff-record',
    what: 'names of people who have left',
    countDue: (now) => db.person.count({ where: longGone(now) }),
    forgetIn: eraseIn,
  },
  stagedForgetting,
];

function oldOpening(now: Instant) {
  return { openedAt: { lte: keptSince('audit', now) } };
}

/** Somebody whose last post ended that long ago, or who never held one, and whom nothing gives access any more. */
function longGone(now: Instant) {
  const kept = keptSince('staff-record', now);
  const today = dayOf(now);
  return {
    NOT: formerStaff,
    account: null,
    createdAt: { lte: kept },
    posts: { none: { OR: [{ endsOn: null }, { endsOn: { gt: dayOf(kept) } }] } },
    grants: { none: { OR: [{ endsOn: null }, { endsOn: { gt: today } }] } },
  };
}

/** The training record stays, without the person: name, address, and what the posts said of them. */
async function eraseIn(tx: Tx, now: Instant): Promise<void> {
  const people = await tx.person.findMany({ where: longGone(now), select: { id: true } });
  const personIds = people.map(({ id }) => id);
  await tx.post.updateMany({
    where: { personId: { in: personIds } },
    data: { jobTitle: null, workingDays: null, notExpectedUntil: null },
  });
  await forgetNamesIn(tx, personIds, now);
}
