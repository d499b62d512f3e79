import type { Holder } from '~/features/schools/organiser.server';
import { organisersAmong } from '~/features/schools/organiser';
import { settings } from '~/platform/env';
import type { Sender } from '~/platform/message-text';
import type { NewMessage } from '~/platform/outbox.server';
import { longDay, type Day, type Instant } from '~/platform/time';
import { startOfferedMessage } from './start-offered.message';

/** A place offered to a school, and whoever keeps the school. */
export type Offer = { id: string; schoolId: string; school: { name: string }; holders: Holder[] };

/** What an offer is made with. */
export type Offering = { cohort: { name: string; startsOn: Day }; sender: Sender; now: Instant };

/** Each of these once, if there is an address to write to. */
export function reachable(holders: readonly Holder[]) {
  const people = new Map(holders.map((holder) => [holder.personId, holder]));
  return [...people.values()].flatMap(({ email, ...person }) =>
    email === null ? [] : [{ ...person, email }],
  );
}

/** What tells the organiser and the SENCO of a school of its offer; not its heads, who are asked themselves. */
export function startOfferedMessages(
  { id, schoolId, school, holders }: Offer,
  { cohort, sender, now }: Offering,
): NewMessage[] {
  const heads = new Set(holders.filter(({ role }) => role === 'head').map((one) => one.personId));
  const told = [...organisersAmong(holders), ...holders.filter(({ role }) => role === 'senco')];
  return reachable(told.filter(({ personId }) => !heads.has(personId))).map(
    ({ personId, givenName, email }) => ({
      kind: 'start-offered',
      subjectId: id,
      personId,
      toAddress: email,
      dueAt: now,
      ...startOfferedMessage({
        name: givenName,
        schoolName: school.name,
        cohortName: cohort.name,
        startsOn: longDay(cohort.startsOn),
        sender,
        link: `${settings().origin}/schools/${schoolId}/invitation`,
      }),
      now,
    }),
  );
}
