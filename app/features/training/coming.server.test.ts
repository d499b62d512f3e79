import { expect, test } from 'vitest';
import { act } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { monday } from '../../../tests/support/school';
import { addModuleRow, addSessionRow } from '../../../tests/support/training';
import { listComing, listRegistersDue } from './coming.server';

useFreshDatabase();

test('sessions from now until the end of the fourteenth day, soonest first', async () => {
  const moduleId = await addModuleRow();
  await addSessionRow(moduleId, { on: '2026-12-08', from: '09:00' });
  const last = await addSessionRow(moduleId, { on: '2026-12-07', from: '16:00' });
  const first = await addSessionRow(moduleId, { on: '2026-11-23', from: '13:00', capacity: 9 });
  await addSessionRow(moduleId, { on: '2026-11-23', from: '09:00' });
  const cancelled = await addSessionRow(moduleId, { on: '2026-12-01' });
  const why = { id: 'c', reason: 'Flood', cancelledById: 'kofi', cancelledAt: monday };
  await act((tx) => tx.sessionCancellation.create({ data: { ...why, sessionId: cancelled } }));
  const coming = await listComing('year-1', monday);
  expect(coming.map(({ id }) => id)).toEqual([first, last]);
  expect(coming[0]).toMatchObject({ capacity: 9, taken: 0, waiting: 0, hasFacilitator: false });
});

test('a register is due once the session is over, until it is taken', async () => {
  const moduleId = await addModuleRow();
  const over = await addSessionRow(moduleId, { on: '2026-11-20' });
  const taken = await addSessionRow(moduleId, { on: '2026-11-19' });
  const register = { id: 'r', sessionId: taken, takenById: 'fay', takenAt: monday };
  await act((tx) => tx.register.create({ data: register }));
  await addSessionRow(moduleId, { on: '2026-11-23', from: '09:00', minutes: 60 });
  expect((await listRegistersDue('year-1', monday)).map(({ id }) => id)).toEqual([over]);
});
