import { randomUUID } from 'node:crypto';
import type { Mark } from '~/features/training/mark';
import { act } from '~/platform/db.server';
import { createPortalIn } from '~/platform/portal.server';
import { instantAt, type Day } from '~/platform/time';
import { addPost, addSchoolRow } from './school';
import { addSessionRow } from './training';

/** Whose portal it is: messages are sent in its name. */
export const addPortal = (now: string) =>
  act((tx) =>
    createPortalIn(
      tx,
      { kind: 'demo', councilName: 'Estuary Council', laCode: '000', contact: 'us@portal.test' },
      now,
    ),
  );

type Held = { on?: Day; people?: number; mark?: Mark; kind?: 'open' | 'led-by-school' };

/** A session that was held, with so many teachers of one school on its register. */
export async function addHeldSession(moduleId: string, held: Held = {}) {
  const { on = '2026-11-20', people = 1, mark = 'attended', kind = 'open' } = held;
  const schoolId = await addSchoolRow();
  const personIds: string[] = [];
  for (let at = 0; at < people; at++) {
    const holder = { givenName: `Teacher ${at}`, email: `t${at}.${schoolId}@school.test` };
    personIds.push((await addPost(schoolId, 'teacher', holder)).personId);
  }
  const sessionId = await addSessionRow(moduleId, {
    on,
    kind,
    ...(kind === 'open' ? {} : { schoolId }),
  });
  const marks = personIds.map((personId) => ({ id: randomUUID(), personId, schoolId, mark }));
  const takenAt = instantAt(on, '12:10');
  await act((tx) =>
    tx.register.create({
      data: { id: randomUUID(), sessionId, takenById: 'fay', takenAt, marks: { create: marks } },
    }),
  );
  return { sessionId, schoolId, personIds };
}
