import { Temporal } from '@js-temporal/polyfill';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Span } from './session';

const ZONE = 'Europe/London';

/** The rules of British time since 1996, for calendars that know no zones by name. */
const LONDON = `BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
DTSTART:19960331T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.replaceAll('\n', '\r\n');

export type SessionInCalendar = Span & {
  id: string;
  /** Rises with every change of time or place, so that calendars replace what they have. */
  sequence: number;
  moduleTitle: string;
  venue: string;
  address: string | null;
};

type Invitation = {
  method: 'request' | 'cancel';
  organiser: { name: string; email: string };
  attendee: { name: string; email: string };
};

/**
 * A session as a calendar file. With an invitation it is addressed to one person, who is asked to come or told it is
 * off (iTIP REQUEST and CANCEL); without, it is published for whoever fetches it.
 */
export function sessionCalendar(
  session: SessionInCalendar,
  { origin, now, invitation }: { origin: string; now: string; invitation?: Invitation },
): string {
  const calendar = ical({
    prodId: { company: 'Culture of Inclusion', product: 'Portal', language: 'EN' },
    method: methodOf(invitation),
    // The zone is named on the entry: named here, it would be written on DTSTAMP too, which must be UTC.
    timezone: { name: null, generator: () => LONDON },
  });
  const entry = calendar.createEvent({
    id: `${session.id}@${new URL(origin).hostname}`,
    timezone: ZONE,
    sequence: session.sequence + (invitation?.method === 'cancel' ? 1 : 0),
    stamp: Temporal.Instant.from(now).toZonedDateTimeISO('UTC'),
    start: Temporal.Instant.from(session.startsAt).toZonedDateTimeISO(ZONE),
    end: Temporal.Instant.from(session.endsAt).toZonedDateTimeISO(ZONE),
    summary: session.moduleTitle,
    location: [session.venue, session.address].filter(Boolean).join(', '),
    url: `${origin}/my`,
    status: invitation?.method === 'cancel' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (invitation) {
    entry.organizer(invitation.organiser);
    entry.createAttendee({ ...invitation.attendee, rsvp: false });
  }
  return calendar.toString();
}

function methodOf(invitation: Invitation | undefined): ICalCalendarMethod {
  if (!invitation) return ICalCalendarMethod.PUBLISH;
  return invitation.method === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
}
