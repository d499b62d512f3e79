import { describe, expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addSchoolRow, monday, terminal } from '../../../tests/support/school';
import { nameHead } from './head.server';
import { addSchool, setParticipationIn } from './school-entry.server';
import { findSchoolByIdentifier } from './school.server';
import { addTeam, addTeamMember, getTeam } from './team.server';

useFreshDatabase();

const setting = {
  name: 'Little Otters Nursery',
  councilReference: 'EST-014',
  ofsted: null,
  phase: 'nursery',
  takesPart: 'sequenced',
  town: null,
  postcode: null,
} as const;
const head = { givenName: 'Hal', familyName: 'Reed', email: 'hal@portal.test', isSame: false };

describe('a setting without a URN', () => {
  test('is added by hand and found by the council’s reference', async () => {
    const added = await addSchool(terminal(), setting);
    expect(await findSchoolByIdentifier('EST-014')).toMatchObject({ name: setting.name });
    expect(
      added.ok && (await db.school.findUnique({ where: { id: added.schoolId } })),
    ).toMatchObject({ source: 'hand', partSource: 'hand', status: 'open' });
  });

  test('is refused when the reference is another’s', async () => {
    await addSchool(terminal(), setting);
    const again = await addSchool(terminal(), { ...setting, name: 'Other' });
    expect(again).toMatchObject({ reason: 'reference-taken' });
  });
});

test('the part a school plays is decided by hand, and kept as such', async () => {
  const schoolId = await addSchoolRow();
  const set = () => act((tx) => setParticipationIn(tx, terminal(), { schoolId, takesPart: 'no' }));
  expect(await set()).toEqual({ ok: true });
  expect(await set()).toMatchObject({ reason: 'unchanged' });
  const school = await db.school.findUnique({ where: { id: schoolId } });
  expect(school).toMatchObject({ takesPart: 'no', partSource: 'hand' });
});

describe('naming the head', () => {
  test('makes the first person of a school, before the agreement, and writes to them', async () => {
    const schoolId = await addSchoolRow({ accepted: false });
    expect(await nameHead(terminal(), { schoolId, ...head })).toMatchObject({ ok: true });
    const [message] = await db.outboxMessage.findMany();
    expect(message).toMatchObject({ kind: 'invitation', toAddress: 'hal@portal.test' });
    expect(message?.text).toMatch(/read the data-sharing agreement first/);
  });

  test('asks when the address signs in already; one person may head two schools', async () => {
    const [one, two] = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
    const first = await nameHead(terminal(), { schoolId: one, ...head });
    const asked = await nameHead(terminal(), { schoolId: two, ...head });
    expect(asked).toMatchObject({ reason: 'address-known' });
    const second = await nameHead(terminal(), { schoolId: two, ...head, isSame: true });
    expect(second).toMatchObject({ ok: true, personId: first.ok ? first.personId : '' });
    expect(await db.person.count()).toBe(1);
  });
});

describe('a team', () => {
  test('holds people outside the schools, who are written to', async () => {
    const team = await addTeam(terminal(), { name: 'Educational psychology', kind: 'council' });
    const teamId = team.ok ? team.teamId : '';
    const added = await addTeamMember(terminal(), { teamId, ...head, jobTitle: 'Psychologist' });
    expect(added).toMatchObject({ ok: true });
    expect((await getTeam(teamId, monday.slice(0, 10))).posts).toHaveLength(1);
    expect(await db.outboxMessage.count()).toBe(1);
    const again = await addTeam(terminal(), { name: 'Educational psychology', kind: 'health' });
    expect(again).toMatchObject({ reason: 'name-taken' });
    const twice = await addTeamMember(terminal(), { teamId, ...head, jobTitle: null });
    expect(twice).toMatchObject({ reason: 'address-known' });
  });
});
