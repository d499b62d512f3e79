import { listed } from '~/platform/message-text';
import { addMinutes, shortDay, spokenSpan } from '~/platform/time';
import { whyMovedWords } from './session-day';
import type { PlannedSession, SlotState } from './timetable';
import { seatWords, whatWords, whenWords, type TimetableLine } from './timetable-line';

/** The sessions of a line that fall together and stand alike, as the preview says them. */
export type DayShown = {
  key: string;
  /** `Wed 13 Jan, 3.45 pm to 5 pm` */
  when: string;
  state: SlotState | 'called off';
  /** From which day it was moved and why. */
  moved: string | null;
  /** Of an open session: which schools of the cohort are closed. */
  closed: string | null;
  /** The schools where it is held; none for an open one. */
  schools: string[];
  sessions: number;
  /** To the session itself, where there is one alone. */
  sessionId: string | null;
};

export type LineShown = {
  id: string;
  title: string;
  when: string;
  what: string;
  days: DayShown[];
};

/** A timetable line by line, the schools of one day together, in time. */
export function linesShown(planned: readonly PlannedSession[]): LineShown[] {
  const lines = new Map<string, LineShown & { byKey: Map<string, DayShown> }>();
  for (const one of planned) {
    const { id, moduleTitle } = one.line;
    const line = lines.get(id) ?? {
      ...{ id, title: moduleTitle, when: whenWords(one.line), what: whatShown(one.line) },
      ...{ days: [], byKey: new Map<string, DayShown>() },
    };
    lines.set(id, line);
    const shown = dayShown(one);
    const known = line.byKey.get(shown.key);
    if (known) {
      known.schools.push(...shown.schools);
      known.sessions += 1;
      known.sessionId = null;
      continue;
    }
    line.byKey.set(shown.key, shown);
    line.days.push(shown);
  }
  return [...lines.values()].map(({ byKey: _byKey, days, ...line }) => ({
    ...line,
    days: days.sort((a, b) => a.key.localeCompare(b.key)),
  }));
}

function whatShown(line: TimetableLine): string {
  return [whatWords(line), seatWords(line)].filter(Boolean).join(', ');
}

function dayShown(one: PlannedSession): DayShown {
  const { school, session, closed } = one;
  const state = session?.isCancelled ? 'called off' : one.state;
  const when = whenShown(one);
  const moved = session ? null : movedShown(one);
  // An open session is told alone, those of schools together.
  const alone = school === null ? `${one.startsAt}` : '';
  return {
    key: [session?.startsAt ?? one.startsAt ?? '9999', state, moved, alone].join(' '),
    ...{ when, state, moved },
    closed: closed.length > 0 && !session ? `Closed that day: ${listed(closed)}` : null,
    schools: school ? [school.name] : [],
    sessions: 1,
    sessionId: session?.id ?? null,
  };
}

function whenShown({ session, startsAt, endsAt, line }: PlannedSession): string {
  if (startsAt === null || endsAt === null) return 'Later than the term dates known';
  if (session === null || session.startsAt === startsAt) return spokenSpan(startsAt, endsAt);
  return spokenSpan(session.startsAt, addMinutes(session.startsAt, line.minutes));
}

function movedShown({ day }: PlannedSession): string | null {
  if (!day?.movedFrom || !day.why) return null;
  return `Moved from ${shortDay(day.movedFrom)}: ${whyMovedWords[day.why]}`;
}
