import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { By } from '~/features/people/viewer';
import { csvText } from '~/platform/csv-out';
import { act, db } from '~/platform/db.server';
import { getStagedForTrust, getStagedStaff } from '~/features/schools/staged-staff.server';
import { nameOrganisers } from '~/features/schools/organiser-naming.server';
import { correctColumns } from '~/features/schools/staff-settled.server';
import { previewStaffImport } from '~/features/schools/staff-import.server';
import {
  findStagedStaff,
  settleStagedStaff,
  stageStaffFile,
} from '~/features/schools/staff-upload.server';
import { findTrustImport } from '~/features/schools/trust-import.server';
import { getTrustToImport } from '~/features/schools/trust-school.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import {
  addPost,
  addSchoolRow,
  addTrustRow,
  monday,
  viewerFor,
} from '../../../tests/support/school';
import { applyStagedStaff } from './staff-import.server';

useFreshDatabase();

let trustId = '';
let kittiwake = '';
let brendan = '';
let leadId = '';
let by: By;

beforeEach(async () => {
  trustId = await addTrustRow('Wave Trust');
  kittiwake = await addSchoolRow({ name: 'Kittiwake Academy', urn: '100002', trustId });
  brendan = await addSchoolRow({ name: 'St Brendan’s CofE Primary School', trustId });
  await addSchoolRow({ name: 'Petrel Academy', trustId, accepted: false });
  const otherTrust = await addTrustRow('Other Trust');
  const fulmar = await addSchoolRow({ name: 'Fulmar School', trustId: otherTrust });
  await addPost(fulmar, 'teacher', {
    givenName: 'Ana',
    familyName: 'Lopez',
    email: 'ana@f.example',
  });
  ({ personId: leadId } = await addPerson({ roles: [] }));
  await giveTrust(trustId);
  by = { personId: leadId, door: 'browser', now: monday };
});

const giveTrust = (id: string) =>
  act((tx) =>
    tx.grant.create({
      data: {
        id: randomUUID(),
        ...{ personId: leadId, role: 'trust-lead', trustId: id, source: 'hand' },
        ...{ startsOn: '2026-09-01', createdAt: monday },
      },
    }),
  );

const HEADER = ['Name', 'Role', 'E-mail', 'School', 'Leaving date'];
type Cells = [name: string, role: string, email: string, school: string, leaves?: string];

const fileOf = (...rows: Cells[]) =>
  new TextEncoder().encode(
    csvText(
      HEADER,
      rows.map(([name, role, email, school, leaves = '']) => [name, role, email, school, leaves]),
    ),
  );

async function upload(...rows: Cells[]): Promise<string> {
  const bytes = fileOf(...rows);
  const { schoolIds } = await getTrustToImport(await viewerFor(leadId), trustId);
  const staged = await stageStaffFile(by, { bytes, fileName: 'staff.csv', schoolIds, trustId });
  if (!staged.ok) throw new Error(staged.reason);
  return staged.id;
}

async function look(id: string) {
  const found = await findStagedStaff(by, id);
  const preview = found && (await previewStaffImport(by, found.staff));
  if (!preview?.ok) throw new Error('gone');
  return preview.plan;
}

const bo: Cells = ['Bo Carr', 'Teacher', 'bo@w.example', 'Kittiwake Academy'];
const cy: Cells = ['Cy Dale', 'Cook', 'cy@w.example', "St. Brendan's C of E Primary"];
const people = () =>
  db.person.findMany({ where: { NOT: { id: leadId } }, orderBy: { givenName: 'asc' } });

describe('the staff of a trust’s schools', () => {
  it('come in together, and each school sees that the trust did it', async () => {
    const taken = await applyStagedStaff(by, await upload(bo, cy));
    expect(taken).toMatchObject({ ok: true });
    const posts = await db.post.findMany({ where: { schoolId: { in: [kittiwake, brendan] } } });
    expect(posts.map(({ schoolId }) => schoolId).sort()).toEqual([kittiwake, brendan].sort());
    const seen = { trustName: 'Wave Trust', on: '23 November 2026', what: '1 new person' };
    expect(await findTrustImport(kittiwake)).toEqual(seen);
    expect(await findTrustImport(brendan)).toEqual(seen);
    const audited = await db.auditEntry.findMany({ where: { act: 'importStaffForTrust' } });
    expect(audited.map(({ schoolId, actorId }) => [schoolId, actorId]).sort()).toEqual(
      [
        [kittiwake, leadId],
        [brendan, leadId],
      ].sort(),
    );
    const [first] = await db.outboxMessage.findMany();
    expect(first?.text).toContain('Who gave us your details: Wave Trust, on 23 November 2026');
  });

  it('tells nothing to a school that the file does not list', async () => {
    await applyStagedStaff(by, await upload(bo));
    expect(await findTrustImport(brendan)).toBeNull();
  });

  it('are all refused, not half, while a row is for a school without the agreement', async () => {
    const before = await people();
    const id = await upload(bo, ['Di East', 'Teacher', '', 'Petrel Academy']);
    expect((await look(id)).errors).toEqual([
      {
        line: 3,
        reason:
          'Petrel Academy has not accepted the data-sharing agreement: its head or the trust lead does that first.',
      },
    ]);
    expect(await applyStagedStaff(by, id)).toMatchObject({ ok: false, reason: 'unsettled' });
    expect(await people()).toEqual(before);
    await settleStagedStaff(by, id, { leaveOut: [3] });
    expect(await applyStagedStaff(by, id)).toMatchObject({ ok: true });
    expect(await people()).toHaveLength(before.length + 1);
  });

  it('wait without a word of the rows of schools that have not accepted it, or are not the trust’s', async () => {
    const id = await upload(
      bo,
      ['Di East', 'Teacher', 'di@p.example', 'Petrel Academy'],
      ['Ana Lopez', 'Cleaner', 'wrong address', 'Fulmar School'],
      ['Ed Fox', 'Cook', 'ed@x.example', ''],
    );
    const { content } = await db.stagedImport.findUniqueOrThrow({ where: { id } });
    expect(content).toContain('Bo Carr');
    expect(content).not.toMatch(/Di East|di@|Ana|Lopez|address"|Ed Fox|ed@|Cleaner|Cook/);
    expect((await look(id)).errors).toMatchObject([
      { line: 3, reason: expect.stringMatching(/^Petrel Academy has not accepted/) as string },
      { line: 4, reason: 'No school of this import is called "Fulmar School".' },
      { line: 5, reason: 'The row does not say which school it is for.' },
    ]);
    await settleStagedStaff(by, id, { leaveOut: [3, 4, 5] });
    expect(await applyStagedStaff(by, id)).toMatchObject({ ok: true });
  });

  it('of a school that accepts it meanwhile need the file again, which may be given with the columns', async () => {
    const di: Cells = ['Di East', 'Teacher', '', 'Petrel Academy'];
    const id = await upload(bo, di);
    const viewer = await viewerFor(leadId);
    const correct = async (column: Record<string, string>, file?: File) =>
      correctColumns(viewer, await getStagedForTrust(viewer, trustId, id), { column, file });
    const columns = { '0': 'fullName', '1': 'jobTitle', '2': 'email', '3': 'schoolName' };
    expect(await correct({ ...columns, '1': 'schoolName', '3': '' })).toMatchObject({
      errors: { file: expect.stringMatching(/^Choose the file again: only rows of/) as string },
    });
    expect(await correct(columns)).toEqual({ ok: true, id });
    const again = await correct(columns, new File([fileOf(bo, di)], 'staff.csv'));
    if (!again?.ok) throw new Error('refused');
    expect((await look(again.id)).errors[0]?.reason).toMatch(/^Petrel Academy has not accepted/);
  });

  it('are refused at once, and not kept, where no row is for a school that may', async () => {
    const { schoolIds } = await getTrustToImport(await viewerFor(leadId), trustId);
    const refusal = (school: string) => {
      const bytes = fileOf(['Di East', 'Teacher', '', school]);
      return stageStaffFile(by, { bytes, fileName: 'staff.csv', schoolIds, trustId });
    };
    const none = 'No row can come in, and nothing of the file was kept. Line 2: ';
    expect(await refusal('Petrel Academy')).toEqual({
      ok: false,
      reason: `${none}Petrel Academy has not accepted the data-sharing agreement: its head or the trust lead does that first.`,
    });
    expect(await refusal('Di East')).toEqual({
      ok: false,
      reason: `${none}No school of this import is called "Di East". Its columns: ${HEADER.join(', ')}.`,
      headers: HEADER,
      taken: { fullName: 0, jobTitle: 1, email: 2, schoolName: 3, leavesOn: 4 },
    });
    expect(await db.stagedImport.count()).toBe(0);
  });

  it('are refused at once where no school of the trust has accepted it', async () => {
    await act((tx) => tx.agreementAcceptance.deleteMany());
    await expect(upload(bo)).rejects.toThrow(/agreement is not accepted yet/);
    expect(await db.stagedImport.count()).toBe(0);
  });
});

describe('another trust’s school', () => {
  it('is told apart from no school by nothing', async () => {
    const plan = await look(
      await upload(
        bo,
        ['Ana Lopez', 'Cleaner', 'ana@f.example', 'Fulmar School'],
        [...(['Ana Lopez', 'Cleaner', 'ana@f.example', 'Nowhere School'] as const)],
      ),
    );
    expect(plan.errors.map(({ reason }) => reason)).toEqual([
      'No school of this import is called "Fulmar School".',
      'No school of this import is called "Nowhere School".',
    ]);
  });

  it('has its people neither matched nor asked about', async () => {
    const plan = await look(
      await upload(['Ana Lopez', 'Teacher', 'ana@f.example', 'Kittiwake Academy']),
    );
    expect(plan).toMatchObject({ questions: [], mayApply: true, newPosts: [] });
    expect(plan.newPeople).toHaveLength(1);
  });
});

describe('a trust’s file has no say', () => {
  it('in who becomes head or SENCO: it asks as what they come in', async () => {
    const plan = await look(
      await upload(
        ['Ed Fox', 'Headteacher', '', 'Kittiwake Academy'],
        ['Flo Gill', 'SENCO', '', 'Kittiwake Academy'],
      ),
    );
    expect(plan.questions.map(({ text }) => text.split('. ')[0])).toEqual([
      'Only a head of the school or the council says who is head',
      'Only the school says who is its SENCO',
    ]);
    const offered = plan.questions.flatMap(({ options }) => options.map(({ value }) => value));
    expect(offered).not.toContain('head');
    expect(offered).not.toContain('senco');
  });

  it('in the name, address or last day of a head or SENCO', async () => {
    for (const [staffType, givenName] of [
      ['head', 'Hal'],
      ['senco', 'Sue'],
    ] as const)
      await addPost(kittiwake, staffType, {
        ...{ givenName, familyName: 'Hill', email: `${givenName.toLowerCase()}@w.example` },
      });
    const before = await people();
    const id = await upload(
      ['Hal Hillman', 'Caretaker', 'hal@w.example', 'Kittiwake Academy', '31/12/2026'],
      ['Sue Hillman', 'Caretaker', 'sue@w.example', 'Kittiwake Academy', '31/12/2026'],
    );
    const asked = (await look(id)).questions;
    const answers = Object.fromEntries(
      asked.map(({ id: question, options }) => [question, options[0]?.value ?? ''] as const),
    );
    await settleStagedStaff(by, id, { answers });
    expect(
      (await look(id)).changed.flatMap(({ fields }) => fields.map(({ field }) => field)),
    ).toEqual(['jobTitle', 'jobTitle']);
    expect(await applyStagedStaff(by, id)).toMatchObject({ ok: true });
    expect(await people()).toEqual(before);
    const ended = await db.post.count({ where: { endsOn: { not: null } } });
    const roles = await db.grant.count({
      where: { role: { in: ['head', 'senco'] }, endsOn: null },
    });
    expect([ended, roles]).toEqual([0, 2]);
  });
});

describe('a trust’s file and an organiser whom the head named', () => {
  const leaves: Cells = ['Oz Hill', 'Teacher', 'oz@w.example', 'Kittiwake Academy', '20/11/2026'];

  it('ends no post by which they organise: the row is refused', async () => {
    const job = { givenName: 'Oz', familyName: 'Hill', email: 'oz@w.example' };
    const { personId, postId } = await addPost(kittiwake, 'teacher', job);
    const head = { ...by, personId: null };
    await nameOrganisers(head, { schoolId: kittiwake, personIds: [personId] });
    const id = await upload(bo, leaves);
    expect((await look(id)).errors).toEqual([
      {
        line: 3,
        reason:
          'Oz Hill organises for the school, as its head said: the school enters when that post ends. Take the leaving date out.',
      },
    ]);
    expect(await applyStagedStaff(by, id)).toMatchObject({ ok: false, reason: 'unsettled' });
    await settleStagedStaff(by, id, { leaveOut: [3] });
    expect(await applyStagedStaff(by, id)).toMatchObject({ ok: true });
    const grants = { where: { personId, role: 'organiser', endsOn: null } };
    expect(await db.grant.count(grants)).toBe(1);
    const kept = await db.post.findUniqueOrThrow({ where: { id: postId } });
    expect(kept.endsOn).toBeNull();
  });

  it('ends the post of anybody else', async () => {
    const job = { givenName: 'Oz', familyName: 'Hill', email: 'oz@w.example' };
    const { postId } = await addPost(kittiwake, 'teacher', job);
    const id = await upload(leaves);
    expect(await applyStagedStaff(by, id)).toMatchObject({ ok: true });
    const ended = await db.post.findUniqueOrThrow({ where: { id: postId } });
    expect(ended.endsOn).toBe('2026-11-21');
  });
});

describe('a trust’s upload', () => {
  it('brings nobody in once the lead’s role has ended', async () => {
    const id = await upload(bo);
    await act((tx) => tx.grant.updateMany({ where: { trustId }, data: { endsOn: '2026-11-23' } }));
    await expect(getTrustToImport(await viewerFor(leadId), trustId)).rejects.toMatchObject({
      status: 404,
    });
    expect(await applyStagedStaff(by, id)).toMatchObject({ ok: false });
    expect(await db.auditEntry.count({ where: { act: 'importStaffForTrust' } })).toBe(0);
  });

  it('brings nobody to a school that has left the trust meanwhile', async () => {
    const id = await upload(bo, cy);
    await act((tx) =>
      tx.trustLink.updateMany({ where: { schoolId: brendan }, data: { endsOn: '2026-11-23' } }),
    );
    expect(await applyStagedStaff(by, id)).toMatchObject({ ok: false, reason: 'unsettled' });
    expect((await look(id)).errors[0]?.reason).toMatch(/^No school of this import/);
  });

  it('waits under no school and under no other trust', async () => {
    const id = await upload(bo);
    const other = await addTrustRow('Third Trust');
    await giveTrust(other);
    await addPost(kittiwake, 'senco', { personId: leadId });
    const viewer = await viewerFor(leadId);
    expect(await getStagedForTrust(viewer, trustId, id)).toMatchObject({ id });
    await expect(getStagedForTrust(viewer, other, id)).rejects.toMatchObject({ status: 404 });
    await expect(getStagedStaff(viewer, kittiwake, id)).rejects.toMatchObject({ status: 404 });
  });

  it('is nobody’s who does not lead the trust', async () => {
    const { personId } = await addPost(kittiwake, 'head');
    await expect(getTrustToImport(await viewerFor(personId), trustId)).rejects.toMatchObject({
      status: 404,
    });
    const council = await addPerson({ roles: ['project-lead'] });
    await expect(
      getTrustToImport(await viewerFor(council.personId), trustId),
    ).rejects.toMatchObject({ status: 404 });
  });
});
