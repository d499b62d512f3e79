import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { giveGrant } from '~/features/people/grant.server';
import { previewStaffImport, type StaffImport } from '~/features/schools/staff-import.server';
import type { StaffRow } from '~/features/schools/staff-row';
import {
  describeStaffFile,
  findStagedStaff,
  settleStagedStaff,
  stageStaffFile,
} from '~/features/schools/staff-upload.server';
import { stagedForgetting } from '~/features/schools/staged-import.server';
import { act, db } from '~/platform/db.server';
import { forgetDue } from '~/platform/forgetting.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, monday, terminal } from '../../../tests/support/school';
import { applyStagedStaff, applyStaffImport } from './staff-import.server';

useFreshDatabase();

const by = terminal();
const today = '2026-11-23';
let schoolId = '';
beforeEach(async () => {
  schoolId = await addSchoolRow({ name: 'Estuary Primary School', urn: '100001' });
});

const row = (line: number, name: string, over: Partial<StaffRow> = {}): StaffRow => {
  const [givenName = '', familyName = ''] = name.split(' ');
  const email = `${name.replace(' ', '.').toLowerCase()}@s.example`;
  const base = { line, schoolId, givenName, familyName, email, jobTitle: 'Class Teacher' };
  return { ...base, startsOn: null, endsOn: null, workingDays: null, ...over };
};
const staff = (rows: StaffRow[], over: Partial<StaffImport> = {}): StaffImport => ({
  schoolIds: [schoolId],
  rows,
  errors: [],
  answers: {},
  leaveOut: [],
  ...over,
});
const sims = readFileSync('tests/data/staff_sims_invented.csv');

async function simsStaff(): Promise<StaffImport> {
  const read = await describeStaffFile(sims, { schoolIds: [schoolId], today });
  if (!read.ok) throw new Error(read.reason);
  return staff(read.rows, { errors: read.errors });
}

describe('taking in a staff file', () => {
  it('brings people with posts, access, accounts and a first message that tells what promise 6 says', async () => {
    const outcome = await applyStaffImport(by, await simsStaff());
    expect(outcome).toMatchObject({ ok: true });
    expect(await db.person.count()).toBe(7);
    const posts = await db.post.findMany({ select: { staffType: true, source: true } });
    expect(posts.map(({ staffType }) => staffType).sort()).toEqual([
      'governor',
      'head',
      'senco',
      'support-staff',
      'support-staff',
      'teacher',
      'teacher',
      'teaching-assistant',
    ]);
    const senco = await db.person.findFirstOrThrow({
      where: { givenName: 'Hannah' },
      include: { grants: true, account: true },
    });
    expect(senco.grants.map(({ role, source }) => `${role} ${source}`).sort()).toEqual([
      'senco post',
      'staff post',
      'staff post',
    ]);
    expect(senco.welcomedAt).toBe(monday);
    const messages = await db.outboxMessage.findMany();
    expect(messages.map(({ toAddress }) => toAddress).sort()).toEqual([
      'h.brook@estuary.example',
      'h.gill@example.org',
      't.adeyemi@estuary.example',
      'z.oneill@estuary.example',
    ]);
    expect(messages[0]?.text).toMatch(/Who gave us your details[^]*object or complain/);
    expect(messages[0]?.text).toMatch(/\[one-time link\]/);
  });

  it('keeps nothing of refused columns, shared mailboxes or leavers', async () => {
    await applyStaffImport(by, await simsStaff());
    const everything = JSON.stringify([
      await db.person.findMany(),
      await db.post.findMany(),
      await db.auditEntry.findMany(),
      await db.outboxMessage.findMany(),
    ]);
    // Ids and one-time links are drawn, and may hold any of these by chance.
    const told = everything.replaceAll(/[\da-f-]{36,}|password\/[\w-]+/g, '');
    expect(told).toContain('z.oneill@');
    expect(told).not.toMatch(/QQ\d|WBRI|1981|MPS6|office@|Foster/);
  });

  it('twice changes nothing', async () => {
    await applyStaffImport(by, await simsStaff());
    const before = [await db.person.findMany(), await db.post.findMany(), await db.grant.count()];
    const again = await applyStaffImport(by, await simsStaff());
    if (!again.ok) throw new Error(again.message);
    const { newPeople, newPosts, changed, same } = again.plan;
    expect([newPeople, newPosts, changed, same.length]).toEqual([[], [], [], 8]);
    expect([await db.person.findMany(), await db.post.findMany(), await db.grant.count()]).toEqual(
      before,
    );
    expect(await db.outboxMessage.count()).toBe(4);
  });

  it('is audited by ids and counts, never by name', async () => {
    await applyStaffImport(by, await simsStaff());
    const entries = await db.auditEntry.findMany({ where: { act: 'importStaff' } });
    expect(entries).toMatchObject([{ schoolId, door: 'terminal' }]);
    expect(entries[0]?.detail).toMatch(/"newPeople":7/);
    expect(JSON.stringify(await db.auditEntry.findMany())).not.toMatch(/Brook|estuary\.example/);
  });

  it('waits for the agreement and leaves nothing behind', async () => {
    const other = await addSchoolRow({ name: 'Not Yet School', accepted: false });
    const outcome = await applyStaffImport(
      by,
      staff([row(2, 'Jane Smith')], { schoolIds: [schoolId, other] }),
    );
    expect(outcome).toMatchObject({ reason: 'no-agreement' });
    expect(outcome.ok ? '' : outcome.message).toMatch(/Not Yet School/);
    expect(await db.person.count()).toBe(0);
  });

  it('is all or nothing while one row has an error or one question waits', async () => {
    const errors = [{ line: 3, reason: 'There is no name.' }];
    expect(await applyStaffImport(by, staff([row(2, 'Jane Smith')], { errors }))).toMatchObject({
      reason: 'unsettled',
    });
    const asking = staff([row(2, 'Jane Smith', { jobTitle: 'Keeper' })]);
    expect(await applyStaffImport(by, asking)).toMatchObject({ reason: 'unsettled' });
    expect(await db.person.count()).toBe(0);
    const settled = {
      ...asking,
      errors,
      leaveOut: [3],
      answers: { 'type:keeper': 'support-staff' },
    };
    expect(await applyStaffImport(by, settled)).toMatchObject({ ok: true });
    expect(await db.person.count()).toBe(1);
  });
});

describe('an address that somebody signs in with already', () => {
  it('opens nothing and tells the school nothing: its owner is asked', async () => {
    const other = await addSchoolRow({ name: 'Another School' });
    const { personId } = await addPost(other, 'teacher', { email: 'jane.smith@s.example' });
    await act((tx) =>
      tx.account.create({
        data: { id: 'account', personId, email: 'jane.smith@s.example', createdAt: monday },
      }),
    );
    const outcome = await applyStaffImport(by, staff([row(2, 'Jane Smith')]));
    expect(JSON.stringify(outcome)).not.toMatch(/Another School/);
    expect(await db.account.count()).toBe(1);
    expect(await db.outboxMessage.findMany()).toMatchObject([
      { kind: 'joining', toAddress: 'jane.smith@s.example' },
    ]);
  });
});

describe('people on the list already', () => {
  it('take what the file says otherwise, with their access', async () => {
    const { personId, postId } = await addPost(schoolId, 'teacher', {
      givenName: 'Jane',
      familyName: 'Smith',
      email: 'jane.smith@s.example',
    });
    const rows = [
      row(2, 'Jane Smith', {
        familyName: 'Brown',
        jobTitle: 'SENCO',
        startsOn: '2025-01-06',
        workingDays: 'MT',
      }),
    ];
    expect(await applyStaffImport(by, staff(rows))).toMatchObject({ ok: true });
    expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({
      familyName: 'Brown',
    });
    expect(await db.post.findUnique({ where: { id: postId } })).toMatchObject({
      staffType: 'senco',
      startsOn: '2025-01-06',
      workingDays: 'MT',
    });
    const grants = await db.grant.findMany({ where: { postId }, orderBy: { role: 'asc' } });
    expect(grants.map(({ role, startsOn }) => [role, startsOn])).toEqual([
      ['senco', '2025-01-06'],
      ['staff', '2025-01-06'],
    ]);
  });

  it('whom the file does not name stay, with their access', async () => {
    const { postId } = await addPost(schoolId, 'teacher', { givenName: 'Tom', familyName: 'Hall' });
    const outcome = await applyStaffImport(by, staff([row(2, 'Jane Smith')]));
    expect(outcome).toMatchObject({ ok: true, plan: { notInFile: 1 } });
    expect(await db.post.findUnique({ where: { id: postId } })).toMatchObject({ endsOn: null });
    expect(await db.grant.count({ where: { postId, endsOn: null } })).toBe(1);
  });

  it('end with their access where the file gives the day', async () => {
    const { postId } = await addPost(schoolId, 'teacher', {
      givenName: 'Jane',
      familyName: 'Smith',
      email: 'jane.smith@s.example',
    });
    await applyStaffImport(by, staff([row(2, 'Jane Smith', { endsOn: '2026-11-01' })]));
    expect(await db.post.findUnique({ where: { id: postId } })).toMatchObject({
      endsOn: '2026-11-01',
    });
    expect(await db.grant.findFirst({ where: { postId } })).toMatchObject({ endsOn: '2026-11-01' });
    expect(await db.auditEntry.count({ where: { act: 'endPost' } })).toBe(1);
  });
});

describe('an organiser', () => {
  async function organiser() {
    const { personId, postId } = await addPost(schoolId, 'support-staff', {
      familyName: 'Organiser',
    });
    await act((tx) => giveGrant(tx, by, { personId, role: 'organiser', schoolId, postId }));
    return { personId, door: 'browser', now: monday } as const;
  }

  it('cannot make anybody head by a file', async () => {
    const rows = [row(2, 'Jane Smith', { jobTitle: 'Headteacher' })];
    const answers = { 'type:headteacher': 'head' };
    const outcome = await applyStaffImport(await organiser(), staff(rows, { answers }));
    expect(outcome).toMatchObject({ reason: 'unsettled' });
    expect(await db.grant.count({ where: { role: 'head' } })).toBe(0);
  });

  it('cannot take over the address of someone who sees others', async () => {
    const { personId } = await addPost(schoolId, 'senco', {
      givenName: 'Jane',
      familyName: 'Smith',
    });
    const rows = [row(2, 'Jane Smith', { jobTitle: 'SENCO' })];
    const outcome = await applyStaffImport(
      await organiser(),
      staff(rows, { answers: { 'person:2': personId } }),
    );
    expect(outcome).toMatchObject({ ok: true });
    expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ email: null });
    expect(await db.account.count()).toBe(0);
  });

  it('a head may do both', async () => {
    const { personId } = await addPost(schoolId, 'head', { familyName: 'Head' });
    const head = { personId, door: 'browser', now: monday } as const;
    const rows = [row(2, 'Jane Smith', { jobTitle: 'Headteacher' })];
    expect(await applyStaffImport(head, staff(rows))).toMatchObject({ ok: true });
  });
});

describe('an upload that waits for its preview', () => {
  const upload = (over = {}) =>
    stageStaffFile(by, { bytes: sims, fileName: 'staff.csv', schoolIds: [schoolId], ...over });
  const staged = async () => {
    const made = await upload();
    if (!made.ok) throw new Error(made.reason);
    return made.id;
  };

  it('holds accepted columns only, and its preview writes nothing', async () => {
    const id = await staged();
    const [kept] = await db.stagedImport.findMany();
    expect(kept?.content).toMatch(/O’Neill/);
    expect(kept?.content).not.toMatch(/QQ\d|WBRI|12\/03\/1981|MPS6|Retired/);
    const found = await findStagedStaff(by, id);
    const preview = found && (await previewStaffImport(by, found.staff));
    expect(preview).toMatchObject({ ok: true, plan: { mayApply: true } });
    expect(await db.person.count()).toBe(0);
  });

  it('is there for whoever uploaded it, for a day', async () => {
    const id = await staged();
    const other = { ...by, personId: 'someone-else' };
    const later = { ...by, now: '2026-11-24T09:30:00.000Z' };
    expect(await findStagedStaff(other, id)).toBeNull();
    expect(await findStagedStaff(later, id)).toBeNull();
    await forgetDue([stagedForgetting], monday);
    expect(await db.stagedImport.count()).toBe(1);
    await forgetDue([stagedForgetting], later.now);
    expect(await db.stagedImport.count()).toBe(0);
  });

  it('taken in, is gone, and its columns are known next time', async () => {
    const mapping = { familyName: 1, givenName: 2, jobTitle: 4, email: 5 };
    const made = await upload({ mapping });
    if (!made.ok) throw new Error(made.reason);
    expect(await applyStagedStaff(by, made.id)).toMatchObject({ ok: true });
    expect(await db.stagedImport.count()).toBe(0);
    expect(await applyStagedStaff(by, made.id)).toBeNull();
    const read = await describeStaffFile(sims, { schoolIds: [schoolId], today });
    expect(read).toMatchObject({ ok: true, remembered: true, mapping });
  });

  it('keeps answers and lines to leave out', async () => {
    const id = await staged();
    await settleStagedStaff(by, id, { answers: { a: '1' } });
    await settleStagedStaff(by, id, { answers: { b: '2' }, leaveOut: [5] });
    const found = await findStagedStaff(by, id);
    expect(found?.staff).toMatchObject({ answers: { a: '1', b: '2' }, leaveOut: [5] });
  });

  it('is not kept at all before the agreement, or for a list of pupils', async () => {
    const other = await addSchoolRow({ name: 'Not Yet School', accepted: false });
    expect(await upload({ schoolIds: [other] })).toMatchObject({ ok: false });
    const bytes = readFileSync('tests/data/pupils_invented.csv');
    expect(await upload({ bytes })).toMatchObject({ ok: false });
    expect(await db.stagedImport.count()).toBe(0);
  });
});

it('takes in 3,500 people in one act', async () => {
  const letters = (n: number) =>
    n.toString(26).replace(/./g, (d) => String.fromCharCode(97 + parseInt(d, 26)));
  const rows = Array.from({ length: 3500 }, (_, n) =>
    row(n + 2, `Q${letters(n + 676)} Z${letters(9999 - n)}`, {
      jobTitle: n % 3 ? 'Class Teacher' : 'TA',
    }),
  );
  expect(await applyStaffImport(by, staff(rows))).toMatchObject({ ok: true });
  expect(await db.post.count()).toBe(3500);
  expect(await db.outboxMessage.count()).toBe(3500);
}, 60_000);
