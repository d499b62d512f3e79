import { act, db } from '~/platform/db.server';
import { addDays, dayOf, type Instant } from '~/platform/time';
import { settleOwedIn } from './owed.server';

const DAYS_BACK = 7;

/**
 * For the clock, once a day or more: what people owe changes on the day an enrolment ends that was ended in advance,
 * when nobody acts. Looks back a week, in case the portal stood still. Doing it twice changes nothing.
 */
export async function settleEndedEnrolments(now: Instant): Promise<void> {
  const today = dayOf(now);
  const ended = await db.enrolment.findMany({
    where: { endsOn: { gte: addDays(today, -DAYS_BACK), lte: today } },
    select: { personId: true },
    distinct: ['personId'],
  });
  if (ended.length === 0) return;
  const people = ended.map(({ personId }) => personId);
  await act((tx) => settleOwedIn(tx, people, now));
}
