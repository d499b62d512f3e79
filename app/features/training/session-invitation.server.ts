import type { Sender } from '~/platform/message-text';
import { settings } from '~/platform/env';
import type { Instant } from '~/platform/time';
import { fullName, type Reached } from './reachable';
import { sessionCalendar, type SessionInCalendar } from './session-calendar';

/** The calendar file that goes with a message to one person. */
export function invitationFor(
  method: 'request' | 'cancel',
  session: SessionInCalendar,
  person: Reached,
  { sender, now }: { sender: Sender; now: Instant },
): string {
  const { origin, mailFrom } = settings();
  const organiser = { name: sender.councilName, email: addressIn(mailFrom) };
  const attendee = { name: fullName(person), email: person.address };
  return sessionCalendar(session, { origin, now, invitation: { method, organiser, attendee } });
}

/** `Estuary Council <inclusion@example.gov.uk>` or the bare address. */
function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
}
