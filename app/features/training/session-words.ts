import { spokenSpan } from '~/platform/time';
import type { SessionInCalendar } from './session-calendar';

/** A session as messages and pages say it. */
export function sessionWords(session: Omit<SessionInCalendar, 'id' | 'sequence'>) {
  return {
    moduleTitle: session.moduleTitle,
    when: spokenSpan(session.startsAt, session.endsAt),
    where: placeWords(session),
  };
}

/** `Humber Room, Grimsby` */
export function placeWords({ venue, address }: { venue: string; address: string | null }): string {
  return [venue, address].filter(Boolean).join(', ');
}
