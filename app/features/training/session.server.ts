import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { recordActs } from '~/features/people/audit.server';
import { namesOf } from '~/features/people/person-name.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { listed } from '~/platform/message-text';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import type { Instant } from '~/platform/time';
import { findLead, mayFacilitate } from './leader.server';
import type { SessionKind } from './session-kind';
import type { SessionInCalendar } from './session-calendar';
import type { newSessionSchema } from './session.schema';
import { tellLeadersIn, tellSessionInSchoolIn } from './session-message.server';

export type NewSession = z.output<typeof newSessionSchema>;

type Scheduled =
  | (Allowed & { sessionId: string })
  | Refused<
      | 'past'
      | 'no module'
      | 'no school'
      | 'unknown'
      | 'not ready'
      | 'not a facilitator'
      | 'elsewhere'
    >;

/**
 * Schedules a session of one of the three kinds, to come. Whoever leads it is told with a calendar file; for one in a
 * school its heads and organisers are told.
 */
export function scheduleSession(by: By, session: NewSession): Promise<Scheduled> {
  return act(async (tx) => {
    const standing = await mayStand(tx, by, session);
    if (!standing.ok) return standing;
    const { schoolId, leadPersonId } = standing;
    const { moduleId, kind, startsAt, endsAt, venue, address, facilitatorIds } = session;
    const when = { startsAt, endsAt, venue, address, ...seatsOf(session) };
    const whom = { schoolId, leadPersonId, facilitatorIds };
    const [id = ''] = await writeSessionsIn(tx, by, [{ moduleId, kind, ...when, ...whom }]);
    await tellScheduled(tx, by, { ...session, ...standing, id, sequence: 0 });
    return { ok: true, sessionId: id };
  });
}

/** A session as it is stored; of a timetable, with the line that made it and for which cohort. */
export type SessionToWrite = {
  moduleId: string;
  kind: SessionKind;
  startsAt: Instant;
  endsAt: Instant;
  venue: string;
  address?: string | null;
  capacity: number | null;
  cohortId?: string | null;
  schoolId?: string | null;
  leadPersonId?: string | null;
  schoolCap?: number | null;
  schoolCapUntil?: Instant | null;
  facilitatorIds?: readonly string[];
  timetableLineId?: string;
  timetableCohortId?: string;
};

/** Writes sessions that may stand, with one entry each in the audit trail. Tells nobody. Returns their ids in order. */
export async function writeSessionsIn(
  tx: Tx,
  by: By,
  sessions: readonly SessionToWrite[],
): Promise<string[]> {
  const rows = sessions.map((session) => ({ id: randomUUID(), ...session }));
  const arranged = { arrangedById: by.personId ?? '', createdAt: by.now };
  await tx.session.createMany({
    data: rows.map(({ facilitatorIds: _named, ...row }) => ({ ...row, ...arranged })),
  });
  await tx.sessionFacilitator.createMany({
    data: rows.flatMap(({ id, facilitatorIds = [] }) =>
      facilitatorIds.map((personId) => ({ sessionId: id, personId })),
    ),
  });
  await recordActs(
    tx,
    by,
    rows.map(({ id, kind, schoolId }) => ({
      act: 'scheduleSession',
      subject: { kind: 'session', id },
      schoolId,
      detail: { kind },
    })),
  );
  return rows.map(({ id }) => id);
}

type Standing = { moduleTitle: string; schoolId: string | null; leadPersonId: string | null };

async function mayStand(
  tx: Tx,
  by: By,
  session: NewSession,
): Promise<(Allowed & Standing) | Exclude<Scheduled, Allowed>> {
  if (session.startsAt <= by.now) return refused('past', 'Choose a day and time to come');
  const module = await tx.module.findUnique({
    where: { id: session.moduleId },
    select: { title: true },
  });
  if (!module) return refused('no module', 'Choose a module');
  const facilitating = await mayFacilitate(tx, session, session.facilitatorIds, session.evenSo);
  if (!facilitating.ok) return facilitating;
  const at = { moduleTitle: module.title, schoolId: null, leadPersonId: null };
  if (session.kind === 'open') return { ok: true, ...at };
  const { schoolId } = session;
  if ((await tx.school.count({ where: { id: schoolId } })) === 0)
    return refused('no school', 'Choose a school');
  if (session.kind === 'in-school') return { ok: true, ...at, schoolId };
  const lead = await findLead(tx, session);
  return lead.ok ? { ok: true, ...at, schoolId, leadPersonId: lead.personId } : lead;
}

function seatsOf(session: NewSession) {
  if (session.kind !== 'open') return { capacity: null };
  const { capacity, cohortId, schoolCap, capEndsAt } = session;
  return { capacity, cohortId, schoolCap, schoolCapUntil: capEndsAt };
}

type Told = SessionInCalendar & Standing & Pick<NewSession, 'facilitatorIds'>;

async function tellScheduled(tx: Tx, by: By, session: Told): Promise<void> {
  const leading = [...session.facilitatorIds, session.leadPersonId ?? []].flat();
  await tellLeadersIn(tx, by, session, { personIds: leading, what: 'arranged' });
  if (!session.schoolId) return;
  const nameOf = await namesOf(tx, leading);
  const ledBy = listed(leading.map(nameOf)) || 'a facilitator still to be named';
  await tellSessionInSchoolIn(tx, by, session, { schoolId: session.schoolId, ledBy });
}
