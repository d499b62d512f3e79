import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { forgetDue } from '~/platform/forgetting.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addSchoolRow } from '../../../tests/support/school';
import { addModuleRow, addOwing, addSessionRow, browser } from '../../../tests/support/training';
import { askToArrange, findOwnNeed, listNeeds, needForgetting } from './access-need.server';
import { giveUpPlace } from './booking-cancellation.server';
import { bookPlaces } from './booking.server';
import { cancelSession } from './session-cancellation.server';

useFreshDatabase();

async function world() {
  const schoolId = await addSchoolRow();
  const moduleId = await addModuleRow();
  const [booked, other] = await addOwing(schoolId, moduleId, 2);
  const sessionId = await addSessionRow(moduleId);
  const wish = { cover: 'arranged', allOrNone: false, onBehalf: false } as const;
  await bookPlaces(browser('jo'), { schoolId, sessionId, personIds: [booked!], ...wish });
  return { schoolId, moduleId, sessionId, booked: booked!, other: other! };
}

const text = 'Step-free access';

describe('what a person asks to have arranged', () => {
  test('is kept for the session, changed, and taken back', async () => {
    const { sessionId, booked } = await world();
    await askToArrange(browser(booked), { sessionId, text });
    await askToArrange(browser(booked), { sessionId, text: 'A seat in front' });
    expect(await listNeeds(db, sessionId)).toMatchObject([{ text: 'A seat in front' }]);
    expect(await findOwnNeed(sessionId, booked)).toBe('A seat in front');
    await askToArrange(browser(booked), { sessionId, text: null });
    expect(await listNeeds(db, sessionId)).toEqual([]);
  });

  test('is only for those who are expected there', async () => {
    const { sessionId, other, schoolId, moduleId } = await world();
    const asking = askToArrange(browser(other), { sessionId, text });
    await expect(asking).rejects.toMatchObject({ status: 404 });
    const inSchool = await addSessionRow(moduleId, { kind: 'in-school', schoolId });
    expect(await askToArrange(browser(other), { sessionId: inSchool, text })).toEqual({ ok: true });
  });

  test('is refused once the session is over', async () => {
    const { sessionId, booked } = await world();
    const late = browser(booked, '2026-12-01T12:00:00.000Z');
    expect(await askToArrange(late, { sessionId, text })).toMatchObject({ reason: 'over' });
  });

  test('is forgotten with the place it was for, and with a session that is cancelled', async () => {
    const { sessionId, booked } = await world();
    await askToArrange(browser(booked), { sessionId, text });
    await giveUpPlace(browser(booked), { sessionId });
    expect(await listNeeds(db, sessionId)).toEqual([]);
    const again = await world();
    await askToArrange(browser(again.booked), { sessionId: again.sessionId, text });
    await cancelSession(browser('kofi'), { sessionId: again.sessionId, reason: 'A flood' });
    expect(await listNeeds(db, again.sessionId)).toEqual([]);
  });

  test('is forgotten after the session', async () => {
    const { sessionId, booked } = await world();
    await askToArrange(browser(booked), { sessionId, text });
    await forgetDue([needForgetting], '2026-12-02T09:00:00.000Z');
    expect(await listNeeds(db, sessionId)).toHaveLength(1);
    await forgetDue([needForgetting], '2026-12-03T09:00:00.000Z');
    expect(await listNeeds(db, sessionId)).toEqual([]);
  });
});
