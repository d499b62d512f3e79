import {
  recordCompletionsIn,
  withdrawCompletionsIn,
} from '~/features/enrolment/completion-ledger.server';
import { isMark } from '~/features/training/mark';
import { isSessionKind } from '~/features/training/session-kind';
import type { Tx } from '~/platform/db.server';
import { dayOf, type Instant } from '~/platform/time';
import { completionOf, type Attendance, type Finished, type PartTicked } from './completion';

type Who = { moduleId: string; personIds: readonly string[]; now: Instant };

/**
 * Brings the ledger of credit into line with what people did of a module: writes completions that follow by the
 * rule, and takes back or rewrites those that a corrected register no longer bears out.
 */
export async function settleCompletionsIn(tx: Tx, who: Who): Promise<void> {
  const { moduleId, personIds, now } = who;
  const finished = await listFinished(tx, who);
  const ledger = await tx.completion.findMany({
    where: { moduleId, personId: { in: [...personIds] } },
    select: { personId: true, route: true, completedOn: true },
  });
  const standing = new Map(ledger.map((row) => [row.personId, row]));
  const changed = personIds.filter((personId) => {
    const row = standing.get(personId);
    const should = finished.get(personId);
    return row && (row.completedOn !== should?.completedOn || row.route !== should.route);
  });
  if (changed.length > 0) await withdrawCompletionsIn(tx, { moduleId, personIds: changed });
  await recordCompletionsIn(
    tx,
    [...finished].map(([personId, credit]) => ({ personId, moduleId, ...credit, now })),
  );
}

async function listFinished(tx: Tx, { moduleId, personIds }: Who): Promise<Map<string, Finished>> {
  const parts = await tx.modulePart.findMany({
    where: { moduleId },
    select: { id: true, kind: true },
  });
  const shape = {
    hasLivePart: parts.some(({ kind }) => kind === 'live'),
    tickedPartIds: parts.filter(({ kind }) => kind !== 'live').map(({ id }) => id),
  };
  const attendances = await listAttendances(tx, moduleId, personIds);
  const ticked = await listTicked(tx, shape.tickedPartIds, personIds);
  return new Map(
    personIds.flatMap((personId) => {
      const of = completionOf(shape, attendances.get(personId) ?? [], ticked.get(personId) ?? []);
      return of ? [[personId, of]] : [];
    }),
  );
}

async function listAttendances(tx: Tx, moduleId: string, personIds: readonly string[]) {
  const marks = await tx.registerMark.findMany({
    where: {
      personId: { in: [...personIds] },
      register: { session: { moduleId, cancellation: null } },
    },
    select: {
      personId: true,
      mark: true,
      register: { select: { session: { select: { kind: true, startsAt: true } } } },
    },
  });
  const byPerson = new Map<string, Attendance[]>();
  for (const { personId, mark, register } of marks) {
    const { kind, startsAt } = register.session;
    if (!isMark(mark) || !isSessionKind(kind)) continue;
    const own = byPerson.get(personId) ?? [];
    byPerson.set(personId, [...own, { kind, heldOn: dayOf(startsAt), mark }]);
  }
  return byPerson;
}

async function listTicked(tx: Tx, partIds: readonly string[], personIds: readonly string[]) {
  const rows = await tx.partDone.findMany({
    where: { modulePartId: { in: [...partIds] }, personId: { in: [...personIds] } },
    select: { personId: true, modulePartId: true, doneOn: true },
  });
  const byPerson = new Map<string, PartTicked[]>();
  for (const { personId, modulePartId: partId, doneOn } of rows)
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), { partId, doneOn }]);
  return byPerson;
}
