import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { screen } from '~/platform/screening';
import { addDays, dayOf, instantAt, type Day, type Instant } from '~/platform/time';

export const channels = ['telephone', 'email', 'visit', 'meeting'] as const;
/** Kinds of person, never names: the log is evidence that a school was reached, not a file about its people. */
export const reachedPeople = ['head', 'organiser', 'senco', 'office', 'trust', 'other'] as const;
export const outcomes = ['spoke', 'left-message', 'no-answer'] as const;

export type Channel = (typeof channels)[number];
export type ReachedPerson = (typeof reachedPeople)[number];
export type ContactOutcome = (typeof outcomes)[number];

const channelNames: Record<Channel, string> = {
  telephone: 'Telephone',
  email: 'E-mail',
  visit: 'Visit',
  meeting: 'Meeting',
};
const personNames: Record<ReachedPerson, string> = {
  head: 'the head',
  organiser: 'the organiser',
  senco: 'the SENCO',
  office: 'the school office',
  trust: 'the trust',
  other: 'somebody else',
};
const outcomeNames: Record<ContactOutcome, string> = {
  spoke: 'Spoke',
  'left-message': 'Left a message',
  'no-answer': 'No answer',
};

export const channelChoices = channels.map((value) => ({ value, label: channelNames[value] }));
export const outcomeChoices = outcomes.map((value) => ({ value, label: outcomeNames[value] }));
export const personChoices = reachedPeople.map((value) => ({
  value,
  label: personNames[value].charAt(0).toUpperCase() + personNames[value].slice(1),
}));

type Told = { channel: string; withWhom: string; outcome: string };

/** `Spoke to the head by telephone`, `No answer from the school office by telephone`. */
export function contactWords({ channel, withWhom, outcome }: Told): string {
  const whom = personNames[reachedPeople.find((one) => one === withWhom) ?? 'other'];
  const by = {
    telephone: 'by telephone',
    email: 'by e-mail',
    visit: 'on a visit',
    meeting: 'at a meeting',
  };
  const how = by[channels.find((one) => one === channel) ?? 'telephone'];
  if (outcome === 'spoke') return `Spoke to ${whom} ${how}`;
  if (outcome === 'left-message') return `Left a message for ${whom} ${how}`;
  return `No answer from ${whom} ${how}`;
}

const LONGEST_AGO_DAYS = 60;

/** The instant that a contact of a day is kept under: now for today, else noon of that day. */
export function contactedAt(day: Day, now: Instant): Instant {
  return day === dayOf(now) ? now : instantAt(day, '12:00');
}

/** Does this contact do, or take the place of, what was to come next? Not a call that nobody answered, or a message left. */
export function endsNextActs({
  outcome,
  nextAct,
}: {
  outcome: ContactOutcome;
  nextAct: string | null;
}): boolean {
  return outcome === 'spoke' || nextAct !== null;
}

type Noted = { contactedOn: Day; note: string | null; nextAct: string | null; nextOn: Day | null };

/**
 * May a contact be noted so? Refused: `to come` for a day that has not been, `long ago` for one over 60 days back,
 * `next` for a next act without a day or a day without an act, `past` for a next act on a day that has been,
 * `screened` where what is written seems to name a child or somebody's details.
 */
export function mayNoteContact(
  { contactedOn, note, nextAct, nextOn }: Noted,
  now: Instant,
): Allowed | Refused<'to come' | 'long ago' | 'next' | 'past' | 'screened'> {
  const today = dayOf(now);
  if (contactedOn > today) return refused('to come', 'This day has not been yet.');
  if (contactedOn < addDays(today, -LONGEST_AGO_DAYS))
    return refused('long ago', 'Enter a day within the last 60 days.');
  if ((nextAct === null) !== (nextOn === null))
    return refused('next', 'Say what comes next, and by which day.');
  if (nextOn !== null && nextOn < today) return refused('past', 'Enter today or a day to come.');
  const screening = screen([note, nextAct].filter(Boolean).join('\n'), today);
  if (screening.ok) return allowed;
  return refused('screened', screening.findings[0]?.message ?? 'Take out what names a person.');
}
