import { absent } from '~/features/people/guard.server';
import { readPartBody } from '~/features/programme/part-body.schema';
import { listOwnSessions } from '~/features/training/own-session.server';
import { db } from '~/platform/db.server';
import { dayOf, longDay, type Instant } from '~/platform/time';

/**
 * One module as somebody who owes it does it: its parts with their reading, and which of them are done.
 * @throws a 404 where the person does not owe it
 */
export async function getOwnModule(personId: string, moduleId: string | undefined, now: Instant) {
  const module = await db.module.findFirst({
    where: { id: moduleId ?? '', owed: { some: { personId } } },
    select: {
      id: true,
      title: true,
      summary: true,
      owed: { where: { personId }, select: { dueOn: true } },
      completions: { where: { personId }, select: { completedOn: true } },
      parts: {
        orderBy: { position: 'asc' },
        select: {
          ...{ id: true, kind: true, title: true, minutes: true, body: true },
          done: { where: { personId }, select: { doneOn: true } },
        },
      },
    },
  });
  if (!module) throw absent();
  const [sessions, attendedOn] = await Promise.all([
    listOwnSessions(personId, now),
    findAttendedOn(personId, module.id),
  ]);
  const completedOn = module.completions[0]?.completedOn;
  return {
    ...{ id: module.id, title: module.title, summary: module.summary },
    due: longDay(module.owed[0]?.dueOn ?? dayOf(now)),
    completed: completedOn ? longDay(completedOn) : null,
    attended: attendedOn && longDay(attendedOn),
    next: sessions.find((session) => session.moduleId === module.id) ?? null,
    parts: module.parts.map(({ id, title, minutes, done, ...stored }) => ({
      ...{ id, title, minutes, content: readPartBody(stored) },
      done: done[0] ? longDay(done[0].doneOn) : null,
    })),
  };
}

export type OwnModule = Awaited<ReturnType<typeof getOwnModule>>;

async function findAttendedOn(personId: string, moduleId: string): Promise<string | null> {
  const mark = await db.registerMark.findFirst({
    where: { personId, mark: 'attended', register: { session: { moduleId } } },
    select: { register: { select: { session: { select: { startsAt: true } } } } },
    orderBy: { register: { session: { startsAt: 'asc' } } },
  });
  return mark && dayOf(mark.register.session.startsAt);
}
