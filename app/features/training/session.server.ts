import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { recordAct } from '~/features/people/audit.server';
import { namesOf } from '~/features/people/person-name.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { listed } from '~/platform/message-text';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { findLead, mayFacilitate } from './leader.server';
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
    const id = randomUUID();
    await tx.session.create({
      data: {
        id,
        moduleId: session.moduleId,
        kind: session.kind,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        venue: session.venue,
        address: session.address,
        ...seatsOf(session),
        schoolId: standing.schoolId,
        leadPersonId: standing.leadPersonId,
        arrangedById: by.personId ?? '',
        createdAt: by.now,
        facilitators: { create: session.facilitatorIds.map((personId) => ({ personId })) },
      },
    });
    await recordAct(tx, by, {
      act: 'scheduleSession',
      subject: { kind: 'session', id },
      schoolId: standing.schoolId,
      detail: { kind: session.kind },
    });
    await tellScheduled(tx, by, { ...session, ...standing, id, sequence: 0 });
    return { ok: true, sessionId: id };
  });
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
