import { addDays, type Day } from '~/platform/time';
import { carries, NOTICE_DAYS, owedOf, stands, type Carrying, type OwedModule } from './owed';

export type Settlement = { add: OwedModule[]; change: OwedModule[]; drop: string[] };

/**
 * What has to be written so that what one person owes in a programme year fits their enrolments on a day.
 *
 * Dates that have passed are history and stay. A date to come moves with the pathway or the school's start: later at
 * once, earlier only so far that 28 days' notice remain. So nobody is made late by a change (promise 2). What is newly
 * owed, or owed again after a gap in which no enrolment asked for it, is due 28 days from now at the earliest.
 *
 * While the person has a standing enrolment, what none of them asks for is dropped. When the last has ended the rows
 * stay as history: nobody is expected to do them, and the ledger of credit is never touched.
 * @param done the modules that the person has credit for: their dates are left alone
 */
export function settle(
  enrolments: readonly Carrying[],
  rows: readonly OwedModule[],
  done: ReadonlySet<string>,
  today: Day,
): Settlement {
  const settlement: Settlement = { add: [], change: [], drop: [] };
  const known = new Map(rows.map((row) => [row.moduleId, row]));
  const wanted = owedOf(enrolments, today);
  for (const want of wanted) {
    const row = known.get(want.moduleId);
    known.delete(want.moduleId);
    if (!row) settlement.add.push(begun(want, today));
    else if (!done.has(row.moduleId)) {
      const next = isCarriedOn(row, enrolments, today)
        ? { ...row, dueOn: movedDue(row.dueOn, want.dueOn, today) }
        : begun(want, today);
      if (next.dueOn !== row.dueOn || next.owedFrom !== row.owedFrom) settlement.change.push(next);
    }
  }
  if (enrolments.some((one) => stands(one, today))) settlement.drop.push(...known.keys());
  return settlement;
}

function begun(want: OwedModule, today: Day): OwedModule {
  return {
    ...want,
    owedFrom: latest(want.owedFrom, today),
    dueOn: latest(want.dueOn, addDays(today, NOTICE_DAYS)),
  };
}

function movedDue(dueOn: Day, wanted: Day, today: Day): Day {
  if (dueOn < today || wanted >= dueOn) return dueOn < today ? dueOn : wanted;
  return latest(wanted, sooner(dueOn, addDays(today, NOTICE_DAYS)));
}

/**
 * Has somebody owed this without a gap? Yes when an enrolment that still stands asked for it then, or one that has
 * ended overlaps it (at the same school: touches it, as when a teacher becomes the SENCO).
 */
function isCarriedOn(row: OwedModule, enrolments: readonly Carrying[], today: Day): boolean {
  const carrying = enrolments.filter((one) => carries(one, row.moduleId));
  const standing = carrying.filter((one) => stands(one, today));
  const ended = carrying.filter((one) => !stands(one, today));
  return standing.some(
    ({ startsOn, schoolId }) =>
      startsOn <= row.owedFrom ||
      ended.some(
        ({ endsOn, schoolId: before }) =>
          endsOn !== null && (endsOn > startsOn || (endsOn === startsOn && before === schoolId)),
      ),
  );
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other;
}

function sooner(one: Day, other: Day): Day {
  return one < other ? one : other;
}
