import { counted } from '~/platform/message-text';
import { longDay } from '~/platform/time';
import type { Holiday } from './calendar-file';
import type { CalendarPlan } from './calendar-import.server';
import type { HolidayPlan, TermPlan } from './calendar-plan';
import { spanWords } from './term';

type Line = { key: string; name: string; when: string };
type Change = { key: string; name: string; what: string; from: string; to: string };

/** A plan for terms or bank holidays as its preview and the terminal say it. */
export type CalendarView = {
  title: string;
  canApply: boolean;
  fresh: Line[];
  changed: Change[];
  gone: Line[];
  refused: { key: string; reason: string }[];
  unchanged: number;
};

export function calendarViewOf(planned: CalendarPlan): CalendarView {
  return planned.kind === 'terms' ? termView(planned.plan) : holidayView(planned.plan);
}

/** What was done, for the page that one comes back to. */
export function loadedWords({ kind, plan }: CalendarPlan): string {
  const number = plan.fresh.length + (kind === 'terms' ? plan.changed : plan.renamed).length;
  return `${counted(number, kind === 'terms' ? 'term' : 'bank holiday')} loaded`;
}

function termView({ fresh, changed, unchanged, refused }: TermPlan): CalendarView {
  const writes = fresh.length + changed.length;
  return {
    title: titleOf(writes, 'term'),
    canApply: writes > 0,
    fresh: fresh.map((term) => ({
      key: `${term.number}`,
      name: term.name,
      when: spanWords(term),
    })),
    changed: changed.flatMap(({ before, after }) => [
      ...(before.name === after.name
        ? []
        : [
            {
              key: `${after.number} name`,
              ...changeOf(before.name, 'Name', before.name, after.name),
            },
          ]),
      ...(spanWords(before) === spanWords(after)
        ? []
        : [
            {
              key: `${after.number} days`,
              ...changeOf(before.name, 'Days', spanWords(before), spanWords(after)),
            },
          ]),
    ]),
    gone: [],
    refused: refused.map(({ number, reason }) => ({
      key: `${number}`,
      reason: `Term ${number} of the file: ${reason}`,
    })),
    unchanged,
  };
}

function holidayView({ fresh, renamed, gone, unchanged }: HolidayPlan): CalendarView {
  const writes = fresh.length + renamed.length + gone.length;
  return {
    title: titleOf(writes, 'bank holiday'),
    canApply: writes > 0,
    fresh: fresh.map(lineOf),
    changed: renamed.map(({ before, after }) => ({
      key: after.on,
      ...changeOf(longDay(after.on), 'Name', before.title, after.title),
    })),
    gone: gone.map(lineOf),
    refused: [],
    unchanged,
  };
}

const lineOf = ({ on, title }: Holiday): Line => ({ key: on, name: title, when: longDay(on) });
const changeOf = (name: string, what: string, from: string, to: string) => ({
  ...{ name, what, from, to },
});

function titleOf(writes: number, noun: string): string {
  return writes === 0 ? 'Nothing would change' : `${counted(writes, noun)} would change`;
}
