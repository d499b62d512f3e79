import { noteContact, type ContactNoted } from '~/features/rollout/contact/contact.server';
import { dayOf } from '~/platform/time';
import type { DemonstrationCalendar } from './calendar';
import type { Sequence } from './rollout-rows';

type Told = Pick<ContactNoted, 'withWhom' | 'outcome' | 'note' | 'nextAct'> & {
  schoolId: string;
  /** Weeks from this one and the day of the week. */
  on: [number, number];
  nextOn?: string;
};

/** What the administrator wrote down of calls to the schools of cohort 3. */
export async function noteContacts(
  calendar: DemonstrationCalendar,
  { cohort3, asking3, accepted3, paused3, declined3 }: Sequence,
  administratorId: string,
) {
  const answered = [asking3, paused3, declined3, ...accepted3];
  const silent = cohort3.filter((school) => !answered.includes(school));
  const [first, second] = silent;
  if (!first || !second) throw new Error('The demonstration has nobody to ring.');
  const contacts: Told[] = [
    {
      ...{ schoolId: first.id, on: [-1, 2], withWhom: 'office', outcome: 'left-message' },
      note: 'The head is at a conference until the end of the week.',
      nextAct: 'Ring again',
      nextOn: dayOf(calendar.morning(0)),
    },
    {
      ...{ schoolId: second.id, on: [-1, 4], withWhom: 'head', outcome: 'no-answer' },
      ...{ note: null, nextAct: null },
    },
    {
      ...{ schoolId: asking3.id, on: [-1, 3], withWhom: 'head', outcome: 'spoke' },
      note: 'Would like to begin after the summer. Content to wait.',
      nextAct: 'Offer cohort 4 once it is planned',
      nextOn: dayOf(calendar.morning(2)),
    },
  ];
  for (const { on, nextOn = null, ...told } of contacts) {
    const now = calendar.morning(...on);
    await noteContact(
      { personId: administratorId, door: 'browser', now },
      { ...told, nextOn, channel: 'telephone', contactedOn: dayOf(now) },
    );
  }
}
