import { beforeEach, describe, expect, it } from 'vitest';
import { act } from '~/platform/db.server';
import { addMinutes } from '~/platform/time';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { readAuditFilter } from './audit-filter';
import { auditChoices, ENTRIES_A_PAGE, listAudit } from './audit-trail.server';
import { recordAct } from './audit.server';
import type { Door } from './viewer';

const now = '2026-11-23T09:30:00.000Z';
useFreshDatabase();

let headId: string;
let staffId: string;

beforeEach(async () => {
  headId = (await addPerson({ givenName: 'Helen', familyName: 'Marsh', roles: ['head'] })).personId;
  staffId = (await addPerson({ givenName: 'Kay', familyName: 'Lund', roles: ['staff'] })).personId;
  await act((tx) => tx.auditEntry.deleteMany());
});

type Told = { at?: string; door?: Door; subjectId?: string; kind?: string };

function record(
  personId: string | null,
  name: string,
  { at = now, door = 'browser', subjectId = 'x', kind = 'session' }: Told = {},
) {
  const by = { personId, door, now: at };
  return act((tx) => recordAct(tx, by, { act: name, subject: { kind, id: subjectId } }));
}

const list = (query = '') => listAudit(readAuditFilter(new URLSearchParams(query)).filter);

describe('the audit trail', () => {
  it('names whoever keeps records, and nobody who only has their own', async () => {
    await record(headId, 'startPost', { kind: 'person', subjectId: staffId });
    await record(staffId, 'bookPlaces', { at: addMinutes(now, 1) });
    await record(null, 'backUp', { door: 'terminal', at: addMinutes(now, 2) });
    const { lines } = await list();
    expect(lines.map(({ who, what }) => `${who}: ${what}`)).toEqual([
      'The terminal: Backed up the database',
      'A member of staff: Booked places',
      'Helen Marsh: Started post',
    ]);
    expect(JSON.stringify(lines)).not.toContain('Lund');
    expect((await auditChoices()).people).toEqual([{ value: headId, label: 'Helen Marsh' }]);
  });

  it.each([
    ['act=backUp', 1],
    ['door=terminal', 1],
    ['door=nonsense', 3],
    ['actorId=nobody', 0],
    ['from.day=24&from.month=11&from.year=2026', 2],
    ['to.day=23&to.month=nov&to.year=2026', 1],
    ['from.day=40&from.month=11&from.year=2026', 3],
  ])('is filtered by %s', async (query, total) => {
    await record(headId, 'startPost');
    await record(headId, 'endPost', { at: '2026-11-24T00:00:00.000Z' });
    await record(null, 'backUp', { at: '2026-11-24T09:00:00.000Z', door: 'terminal' });
    expect((await list(query)).total).toBe(total);
  });

  it('is read in pages', async () => {
    for (let n = 0; n < ENTRIES_A_PAGE + 3; n++)
      await record(headId, 'startPost', { at: addMinutes(now, n) });
    expect((await list()).lines).toHaveLength(ENTRIES_A_PAGE);
    const second = await list('page=2');
    expect(second.lines).toHaveLength(3);
    expect(second.total).toBe(ENTRIES_A_PAGE + 3);
  });
});

it('tells which day cannot be read and keeps what was typed', () => {
  const { errors, values } = readAuditFilter(new URLSearchParams('from.day=40&from.month=11'));
  expect(errors).toEqual({ from: 'The first day must include a year' });
  expect(values.from).toEqual({ day: '40', month: '11' });
});
