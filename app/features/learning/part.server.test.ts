import { expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow } from '../../../tests/support/school';
import { addModuleRow, browser, owe, partId } from '../../../tests/support/training';
import { tickPart } from './part.server';

useFreshDatabase();

async function world() {
  const { personId } = await addPost(await addSchoolRow(), 'governor');
  const moduleId = await addModuleRow({ parts: ['online', 'practice'] });
  return { personId, moduleId };
}

test('a module without a live part is done online, on the day of the last part', async () => {
  const { personId, moduleId } = await world();
  await owe([personId], moduleId);
  await tickPart(browser(personId), { partId: partId(moduleId, 0) });
  expect(await db.completion.count()).toBe(0);
  const later = browser(personId, '2026-12-02T20:00:00.000Z');
  await tickPart(later, { partId: partId(moduleId, 1) });
  expect(await db.completion.findFirst()).toMatchObject({
    route: 'online',
    completedOn: '2026-12-02',
  });
});

test('ticking again keeps the first day', async () => {
  const { personId, moduleId } = await world();
  await owe([personId], moduleId);
  await tickPart(browser(personId), { partId: partId(moduleId, 0) });
  await tickPart(browser(personId, '2026-12-02T20:00:00.000Z'), { partId: partId(moduleId, 0) });
  expect(await db.partDone.findMany()).toMatchObject([{ doneOn: '2026-11-23' }]);
});

test('a part is absent for someone who does not owe its module, and a live one for everybody', async () => {
  const { personId, moduleId } = await world();
  const part = { partId: partId(moduleId, 0) };
  await expect(tickPart(browser(personId), part)).rejects.toMatchObject({ status: 404 });
  const live = await addModuleRow({ parts: ['live'] });
  await owe([personId], live);
  const attending = tickPart(browser(personId), { partId: partId(live, 0) });
  await expect(attending).rejects.toMatchObject({ status: 404 });
});
