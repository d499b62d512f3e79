import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { By } from '~/features/people/viewer';
import { csvText } from '~/platform/csv-out';
import { act, db } from '~/platform/db.server';
import { getStagedForTrust, getStagedStaff } from '~/features/schools/staged-staff.server';
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

async function upload(...rows: Cells[]): Promise<string> {
  const bytes = new TextEncoder().encode(
    csvText(
      HEADER,
      rows.map(([name, role, email, school, leaves = '']) => [name, role, email, school, leaves]),
    ),
  );
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
