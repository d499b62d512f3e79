import { expect, test } from 'vitest';
import { enrolSchool } from '~/features/enrolment/enrolment.server';
import { publishCohortIn } from '~/features/rollout/publication.server';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addCohortRow, addYear, bringIn } from '../../../tests/support/rollout';
import { addPost, addSchoolRow, terminal } from '../../../tests/support/school';
import { addSessionRow, messagesTo, seatsAgree } from '../../../tests/support/training';
import { bookPlaces } from './booking.server';
import { moveSchool } from './school-move.server';

useFreshDatabase();

const august = '2026-08-24T09:30:00.000Z';
const november = '2026-11-23T09:30:00.000Z';
const reason = 'A new head begins in January.';

/** An enrolled school of cohort 1 with a teacher booked on a session of that cohort and on one for all. */
async function world() {
  const schoolId = await addSchoolRow({ name: 'Wold View' });
  await addPost(schoolId, 'head', { email: 'hal@school.test', startsOn: '2026-01-01' });
  const teacher = await addPost(schoolId, 'teacher', {
    email: 'tess@school.test',
    startsOn: '2026-01-01',
  });
  const one = await addCohortRow();
  const two = await addCohortRow({ name: 'Cohort 2', startsOn: '2027-01-04' });
  await bringIn([schoolId], one);
  await enrolSchool(terminal(august), { schoolId, programmeYearId: await addYear() });
  const owed = await db.owed.findFirstOrThrow({
    where: { personId: teacher.personId, module: { parts: { some: { kind: 'live' } } } },
  });
  const own = await addSessionRow(owed.moduleId, { on: '2026-12-01', cohortId: one });
  const wish = { cover: 'arranged', allOrNone: false, onBehalf: false } as const;
  const personIds = [teacher.personId];
  await bookPlaces(terminal(november), { schoolId, sessionId: own, personIds, ...wish });
  return { schoolId, one, two, own, personId: teacher.personId, moduleId: owed.moduleId };
}

const publish = (cohortId: string) =>
  act((tx) => publishCohortIn(tx, terminal(november), cohortId));

const dates = (personId: string) =>
  db.owed.findMany({ where: { personId }, select: { dueOn: true }, orderBy: { dueOn: 'asc' } });

test('an enrolled school moves only once its head agrees, and to a start that stands', async () => {
  const { schoolId, two, own } = await world();
  const move = { schoolId, cohortId: two, reason };
  expect(await moveSchool(terminal(november), { ...move, agreed: true })).toMatchObject({
    reason: 'enrolled',
  });
  await publish(two);
  expect(await moveSchool(terminal(november), move)).toMatchObject({ reason: 'agreed' });
  expect(await seatsAgree(own)).toBe(1);
});

test('its dates count from the new start, its yes and its credit stay, its places go back', async () => {
  const { schoolId, one, two, own, personId, moduleId } = await world();
  await publish(two);
  await act((tx) =>
    tx.completion.create({
      data: {
        ...{ id: 'credit', personId, moduleId, route: 'session' },
        ...{ completedOn: '2026-10-01', recordedAt: november },
      },
    }),
  );
  const before = await dates(personId);
  const move = { schoolId, cohortId: two, reason, agreed: true };
  expect(await moveSchool(terminal(november), move)).toEqual({ ok: true });

  expect(await seatsAgree(own)).toBe(0);
  expect(await db.completion.count({ where: { personId, moduleId } })).toBe(1);
  const after = await dates(personId);
  expect(after).toHaveLength(before.length);
  const late = await db.owed.count({
    where: { personId, dueOn: { lt: '2026-11-23' }, moduleId: { not: moduleId } },
  });
  expect(late).toBe(0);
  const places = await db.cohortSchool.findMany({
    where: { schoolId },
    orderBy: { putAt: 'asc' },
    select: {
      cohortId: true,
      takenOutAt: true,
      invitation: { select: { answers: { select: { answer: true, onBehalf: true } } } },
    },
  });
  expect(places).toEqual([
    {
      cohortId: one,
      takenOutAt: november,
      invitation: { answers: [{ answer: 'accepted', onBehalf: false }] },
    },
    {
      cohortId: two,
      takenOutAt: null,
      invitation: { answers: [{ answer: 'accepted', onBehalf: true }] },
    },
  ]);
  const told = await messagesTo();
  expect(told).toContain('booking-cancelled tess@school.test');
  expect(told).toContain('start-moved hal@school.test');
});
