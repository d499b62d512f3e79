import { randomUUID } from 'node:crypto';
import { completionOf } from '~/features/learning/completion';
import { isMark } from '~/features/training/mark';
import type { SessionKind } from '~/features/training/session-kind';
import { recordCompletionsIn } from '~/features/enrolment/completion-ledger.server';
import type { Tx } from '~/platform/db.server';
import { addDays, dayOf, type Day } from '~/platform/time';
import type { DemonstrationCalendar } from './calendar';
import type { Chance } from './chance';
import type { Rows } from './rows';
import { groupBy, type Owing } from './training-plan';

export type SeedModule = { id: string; hasLivePart: boolean; tickedPartIds: string[] };

/** Online parts and practice tasks ticked: most by the due day, some early, some not yet. */
export function addPartsDone(
  rows: Rows,
  chance: Chance,
  calendar: DemonstrationCalendar,
  owing: Owing[],
  modules: Map<string, SeedModule>,
) {
  const told = new Set<string>();
  for (const { personId, moduleId, dueOn } of owing) {
    const key = `${personId} ${moduleId}`;
    const weeksLeft = daysUntil(dueOn, calendar.today) / 7;
    const share = weeksLeft < 0 ? 0.93 : weeksLeft < 4 ? 0.6 : weeksLeft < 9 ? 0.2 : 0;
    if (told.has(key) || !chance.happens(share)) continue;
    told.add(key);
    for (const partId of modules.get(moduleId)?.tickedPartIds ?? []) {
      const latest = dueOn < calendar.today ? dueOn : addDays(calendar.today, -1);
      const doneOn = addDays(latest, -chance.whole(0, 18));
      rows.partDone.push({ id: randomUUID(), personId, modulePartId: partId, doneOn });
    }
  }
}

function daysUntil(day: Day, today: Day): number {
  return (Date.parse(day) - Date.parse(today)) / 86_400_000;
}

/** Settles every completion by the same rule that the portal settles them by. */
export async function settleIn(
  tx: Tx,
  rows: Rows,
  calendar: DemonstrationCalendar,
  owing: Owing[],
  modules: Map<string, SeedModule>,
) {
  const sessions = new Map(rows.session.map((session) => [session.id, session]));
  const registers = new Map(rows.register.map((register) => [register.id, register.sessionId]));
  const attendances = groupBy(
    rows.registerMark.flatMap(({ personId, registerId, mark }) => {
      const session = sessions.get(registers.get(registerId) ?? '');
      if (!session || !isMark(mark)) return [];
      const { kind, moduleId, startsAt } = session;
      return [{ personId, moduleId, kind: kind as SessionKind, heldOn: dayOf(startsAt), mark }];
    }),
    ({ personId, moduleId }) => `${personId} ${moduleId}`,
  );
  const ticked = groupBy(
    rows.partDone.map(({ personId, modulePartId, doneOn }) => ({
      personId,
      partId: modulePartId,
      doneOn,
    })),
    ({ personId }) => personId,
  );
  const credits = owing.flatMap(({ personId, moduleId }) => {
    const shape = modules.get(moduleId);
    const finished =
      shape &&
      completionOf(
        shape,
        attendances.get(`${personId} ${moduleId}`) ?? [],
        ticked.get(personId) ?? [],
      );
    return finished ? [{ personId, moduleId, ...finished, now: calendar.now }] : [];
  });
  await recordCompletionsIn(tx, credits);
}
