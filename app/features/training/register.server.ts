import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import type { Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import type { LedSession } from './led-session.server';
import type { Mark } from './mark';
import { seenOf } from './open-list.server';
import { findWalkIn, listWalkIns, rosterOf, type RosterRow } from './roster.server';
import { mayTakeRegister } from './session';

export type RegisterToTake = {
  session: LedSession;
  /** What was said of each person on the list. */
  marks: Readonly<Record<string, Mark>>;
  /** What everybody on the list is marked who was not marked; null to ask for a mark of each. */
  rest: Mark | null;
  /** People of the school, not on the list, who came. */
  came: readonly string[];
  /** The full name or e-mail address of one more who came, or nothing. */
  walkIn: string;
  /** The schools whose people the council may see now; everybody for whoever leads the session. */
  openSchoolIds: readonly string[] | 'all';
};

export type Taken =
  | (Allowed & { personIds: string[]; counts: Record<Mark, number> })
  | Refused<'cancelled' | 'not-begun' | 'closed' | 'unmarked' | 'unknown'>;

/**
 * Takes or corrects a register inside an act. Everybody on the list is marked, people who walked in are added as
 * attended. Refused: what `mayTakeRegister` refuses; `unmarked`, with how many; `unknown` where a name typed fits
 * nobody, or more than one, who owes the module.
 */
export async function takeRegisterIn(tx: Tx, by: By, take: RegisterToTake): Promise<Taken> {
  const { session } = take;
  const ruling = mayTakeRegister(session, session.forCouncil, by.now);
  if (!ruling.ok) return ruling;
  const roster = seenOf(await rosterOf(tx, session), take.openSchoolIds);
  const marked = roster.flatMap((row) => {
    const mark = take.marks[row.personId] ?? take.rest ?? row.mark;
    return mark ? [{ ...row, mark }] : [];
  });
  const missing = roster.length - marked.length;
  if (missing > 0)
    return refused(
      'unmarked',
      `Mark everybody: ${missing === 1 ? '1 person has' : `${missing} people have`} no mark yet`,
    );
  const walkedIn = await listWhoWalkedIn(tx, take, roster);
  if (!walkedIn)
    return refused(
      'unknown',
      'Nobody who owes this module, or more than one, goes by that name. Use their work e-mail address, or leave it empty and tell the programme team',
    );
  const rows = [...marked, ...walkedIn.map((row) => ({ ...row, mark: 'attended' as const }))];
  await storeMarks(tx, by, session.id, rows);
  const counts = countsOf(rows);
  await recordAct(tx, by, {
    act: 'takeRegister',
    subject: { kind: 'session', id: session.id },
    schoolId: session.schoolId,
    detail: { ...counts, corrected: session.registerTakenAt !== null },
  });
  return { ok: true, personIds: rows.map(({ personId }) => personId), counts };
}

async function listWhoWalkedIn(
  tx: Tx,
  { session, came, walkIn, openSchoolIds }: RegisterToTake,
  roster: readonly RosterRow[],
): Promise<RosterRow[] | null> {
  const there = came.length > 0 ? await listWalkIns(tx, session, roster) : [];
  const seen = seenOf(there, openSchoolIds);
  const ticked = seen.filter((row) => came.includes(row.personId));
  if (walkIn.trim() === '') return ticked;
  const found = await findWalkIn(tx, session, walkIn);
  if (!found || seenOf([found], openSchoolIds).length === 0) return null;
  const known = [...ticked, ...roster].some(({ personId }) => personId === found.personId);
  return known ? ticked : [...ticked, found];
}

type MarkedRow = RosterRow & { mark: Mark };

async function storeMarks(
  tx: Tx,
  by: By,
  sessionId: string,
  rows: readonly MarkedRow[],
): Promise<void> {
  const taken = { takenById: by.personId ?? '', takenAt: by.now };
  const { id: registerId } = await tx.register.upsert({
    where: { sessionId },
    update: taken,
    create: { id: randomUUID(), sessionId, ...taken },
  });
  const personIds = rows.map(({ personId }) => personId);
  await tx.registerMark.deleteMany({ where: { registerId, personId: { in: personIds } } });
  await tx.registerMark.createMany({
    data: rows.map(({ personId, schoolId, mark }) => ({
      id: randomUUID(),
      registerId,
      personId,
      schoolId,
      mark,
    })),
  });
}

function countsOf(rows: readonly MarkedRow[]): Record<Mark, number> {
  const counts: Record<Mark, number> = { attended: 0, part: 0, absent: 0 };
  for (const { mark } of rows) counts[mark] += 1;
  return counts;
}
