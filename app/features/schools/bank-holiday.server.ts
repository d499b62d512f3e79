import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { db, type Reader, type Tx } from '~/platform/db.server';
import type { Holiday } from './calendar-file';
import { planHolidays, type HolidayPlan } from './calendar-plan';

/** The bank holidays known, in time. */
export function listBankHolidays(reader: Reader | Tx = db): Promise<Holiday[]> {
  return reader.bankHoliday.findMany({
    select: { on: true, title: true },
    orderBy: { on: 'asc' },
  });
}

/** Takes in a list of bank holidays: the plan is made again inside the act. Doing it twice changes nothing. */
export async function loadBankHolidaysIn(
  tx: Tx,
  by: By,
  holidays: readonly Holiday[],
): Promise<HolidayPlan> {
  const plan = planHolidays(holidays, await listBankHolidays(tx));
  const { fresh, renamed, gone } = plan;
  const replaced = [...renamed.map(({ after }) => after), ...gone].map(({ on }) => on);
  await tx.bankHoliday.deleteMany({ where: { on: { in: replaced } } });
  await tx.bankHoliday.createMany({ data: [...fresh, ...renamed.map(({ after }) => after)] });
  await recordAct(tx, by, {
    act: 'loadBankHolidays',
    subject: { kind: 'portal', id: 'portal' },
    detail: { added: fresh.length, renamed: renamed.length, removed: gone.length },
  });
  return plan;
}
