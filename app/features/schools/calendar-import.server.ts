import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { listBankHolidays, loadBankHolidaysIn } from './bank-holiday.server';
import type { CalendarFile, FileTerm } from './calendar-file';
import { planHolidays, planTerms, type HolidayPlan, type TermPlan } from './calendar-plan';
import { listTerms } from './term.server';

/** What taking in a file of terms or bank holidays changes. */
export type CalendarPlan =
  { kind: 'terms'; plan: TermPlan } | { kind: 'holidays'; plan: HolidayPlan };

/** What taking in the file would change; nothing is written. */
export async function previewCalendar(file: CalendarFile): Promise<CalendarPlan> {
  if (file.kind === 'terms')
    return { kind: 'terms', plan: planTerms(file.terms, await listTerms()) };
  return { kind: 'holidays', plan: planHolidays(file.holidays, await listBankHolidays()) };
}

/** Takes in the file whole, the plan made again inside the act. Doing it twice changes nothing. */
export function applyCalendar(by: By, file: CalendarFile): Promise<CalendarPlan> {
  return act((tx) => applyCalendarIn(tx, by, file));
}

export async function applyCalendarIn(tx: Tx, by: By, file: CalendarFile): Promise<CalendarPlan> {
  if (file.kind === 'terms') return { kind: 'terms', plan: await loadTermsIn(tx, by, file.terms) };
  return { kind: 'holidays', plan: await loadBankHolidaysIn(tx, by, file.holidays) };
}

async function loadTermsIn(tx: Tx, by: By, file: readonly FileTerm[]): Promise<TermPlan> {
  const plan = planTerms(file, await listTerms(tx));
  const { fresh, changed, refused } = plan;
  // Written anew, by the ids they have: a term's id is nowhere else.
  await tx.term.deleteMany({ where: { id: { in: changed.map(({ before }) => before.id) } } });
  await tx.term.createMany({
    data: [
      ...changed.map(({ before, after }) => rowOf(before.id, after)),
      ...fresh.map((term) => rowOf(randomUUID(), term)),
    ],
  });
  await recordAct(tx, by, {
    act: 'loadTerms',
    subject: { kind: 'portal', id: 'portal' },
    detail: { added: fresh.length, changed: changed.length, refused: refused.length },
  });
  return plan;
}

function rowOf(id: string, { name, startsOn, endsOn }: FileTerm) {
  return { id, name, startsOn, endsOn };
}
