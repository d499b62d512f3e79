import { expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, monday } from '../../../tests/support/school';
import { addModuleRow, addSessionRow, enrolRow, owe } from '../../../tests/support/training';
import { listOwedRecords } from './owed-record.server';
import { stateOfOwed } from './state-of-person';
import { countWaiting } from './waiting.server';

useFreshDatabase();

const today = '2026-11-23';
const past = { owedFrom: '2026-09-07', dueOn: '2026-11-09' };

async function teachers(schoolId: string, number: number) {
  const ids: string[] = [];
  for (let at = 0; at < number; at++) {
    const post = await addPost(schoolId, 'teacher', { familyName: `Teacher ${at}` });
    await enrolRow(schoolId, post);
    ids.push(post.personId);
  }
  return ids;
}

async function seat(sessionId: string, personId: string) {
  const data = { id: `${sessionId} ${personId}`, sessionId, personId, cover: 'arranged' };
  await act((tx) => tx.place.create({ data: { ...data, claimedById: 'jo', claimedAt: monday } }));
}

async function mark(sessionId: string, personId: string) {
  const data = { id: `r ${sessionId}`, sessionId, takenById: 'fay', takenAt: monday };
  const one = { id: `m ${sessionId} ${personId}`, personId, mark: 'attended' };
  await act((tx) => tx.register.create({ data: { ...data, marks: { create: one } } }));
}

async function complete(personId: string, moduleId: string, completedOn: string) {
  const data = { id: `c ${personId}`, personId, moduleId, completedOn, recordedAt: monday };
  await act((tx) => tx.completion.create({ data: { ...data, route: 'attended' } }));
}

/** The same question asked of every record there is, by the rule alone. */
async function byTheRule() {
  const everyone = await db.person.findMany({ select: { id: true } });
  const ids = everyone.map(({ id }) => id);
  const records = await listOwedRecords(ids, 'year-1', today);
  const waiting = records.filter((record) => stateOfOwed(record, today) === 'waiting');
  return new Set(waiting.map(({ personId }) => personId)).size;
}

test('without a session everybody past their day waits, and nobody else', async () => {
  const schoolId = await addSchoolRow();
  const moduleId = await addModuleRow({ title: 'Adapting teaching' });
  const readOnly = await addModuleRow({ title: 'Online only', parts: ['online'] });
  const [one, two, three] = await teachers(schoolId, 3);
  await owe([one!, two!], moduleId, past);
  await owe([three!], moduleId, { owedFrom: '2026-09-07', dueOn: today });
  await owe([three!], readOnly, past);
  expect(await countWaiting('year-1', monday)).toEqual({
    people: 2,
    modules: [{ moduleId, title: 'Adapting teaching', people: 2 }],
  });
  expect(await byTheRule()).toBe(2);
});

test('what was offered, missed, attended late or completed is told apart as the rule does', async () => {
  const schoolId = await addSchoolRow();
  const elsewhere = await addSchoolRow({ name: 'Elm Road' });
  const moduleId = await addModuleRow();
  const [seated, never, late, done] = await teachers(schoolId, 4);
  const [inSchool] = await teachers(elsewhere, 1);
  await owe([seated!, never!, late!, done!, inSchool!], moduleId, past);
  const full = await addSessionRow(moduleId, { on: '2026-10-06', capacity: 1 });
  await seat(full, seated!);
  await act((tx) => tx.session.update({ where: { id: full }, data: { taken: 1 } }));
  await addSessionRow(moduleId, { kind: 'in-school', schoolId: elsewhere, on: '2026-10-07' });
  const afterwards = await addSessionRow(moduleId, { on: '2026-11-16' });
  await mark(afterwards, late!);
  await complete(done!, moduleId, '2026-11-20');
  expect(await countWaiting('year-1', monday)).toMatchObject({ people: 1 });
  expect(await byTheRule()).toBe(1);
});

test('someone away, or whose post has ended, is not counted', async () => {
  const schoolId = await addSchoolRow();
  const moduleId = await addModuleRow();
  const [away, left, here] = await teachers(schoolId, 3);
  await owe([away!, left!, here!], moduleId, past);
  await act(async (tx) => {
    const where = (personId: string) => ({ where: { personId } });
    await tx.post.updateMany({ ...where(away!), data: { notExpectedUntil: '2027-01-04' } });
    await tx.post.updateMany({ ...where(left!), data: { endsOn: '2026-11-01' } });
  });
  expect(await countWaiting('year-1', monday)).toMatchObject({ people: 1 });
});

test('before any programme year there is nothing to count', async () => {
  expect(await countWaiting('', monday)).toEqual({ people: 0, modules: [] });
});
