import { describe, expect, test } from 'vitest';
import { giveGrant } from '~/features/people/grant.server';
import { act } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import {
  addPost,
  addSchoolRow,
  addTrustRow,
  monday,
  terminal,
  viewerFor,
} from '../../../tests/support/school';
import { openNamedList } from './opening.server';
import { findSchoolByIdentifier, getSchoolFor, listSchoolsFor } from './school.server';

useFreshDatabase();

const absent = { status: 404 };
const reason = 'The head asked by telephone to add a new teaching assistant';

describe('a school is found through a post', () => {
  test('by its SENCO, for the staff list but not to name organisers', async () => {
    const schoolId = await addSchoolRow();
    const senco = await addPost(schoolId, 'senco');
    const viewer = await viewerFor(senco.personId);
    const school = await getSchoolFor(viewer, schoolId, 'keep-staff');
    expect(school).toMatchObject({ id: schoolId, onBehalf: false });
    await expect(getSchoolFor(viewer, schoolId, 'name-organisers')).rejects.toMatchObject(absent);
  });

  test('never by someone of another school, nor by a teacher of this one', async () => {
    const [here, there] = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
    const head = await viewerFor((await addPost(there, 'head')).personId);
    const teacher = await viewerFor((await addPost(here, 'teacher')).personId);
    await expect(getSchoolFor(head, here, 'see-school')).rejects.toMatchObject(absent);
    await expect(getSchoolFor(teacher, here, 'see-school')).rejects.toMatchObject(absent);
    await expect(getSchoolFor(head, undefined, 'see-school')).rejects.toMatchObject(absent);
  });

  test('by any of its identifiers, old or new', async () => {
    const schoolId = await addSchoolRow({ urn: '118001' });
    const viewer = await viewerFor((await addPost(schoolId, 'head')).personId);
    expect((await getSchoolFor(viewer, '118001', 'see-staff')).id).toBe(schoolId);
    expect(await findSchoolByIdentifier(' 118001 ')).toMatchObject({ id: schoolId });
    expect(await findSchoolByIdentifier('999999')).toBeNull();
  });
});

describe('a school is found through its trust', () => {
  test('only while the link stands, and only to look and to accept', async () => {
    const trustId = await addTrustRow();
    const schoolId = await addSchoolRow({ trustId });
    const outside = await addSchoolRow({ name: 'Elm Road' });
    const { personId } = await addPerson();
    await act((tx) => giveGrant(tx, terminal(), { personId, role: 'trust-lead', trustId }));
    const viewer = await viewerFor(personId);
    expect((await getSchoolFor(viewer, schoolId, 'see-staff')).id).toBe(schoolId);
    await expect(getSchoolFor(viewer, schoolId, 'keep-staff')).rejects.toMatchObject(absent);
    await expect(getSchoolFor(viewer, outside, 'see-school')).rejects.toMatchObject(absent);
    expect(await listSchoolsFor(viewer, 'accept-agreement')).toHaveLength(1);
    await act((tx) => tx.trustLink.updateMany({ data: { endsOn: '2026-11-23' } }));
    await expect(getSchoolFor(viewer, schoolId, 'see-staff')).rejects.toMatchObject(absent);
    expect(await listSchoolsFor(viewer, 'see-school')).toEqual([]);
  });
});

describe('a school is found by the council', () => {
  test('its page always, its people only while the list is open', async () => {
    const schoolId = await addSchoolRow();
    const { personId } = await addPerson({ roles: ['programme-administrator'] });
    const viewer = await viewerFor(personId);
    expect(await getSchoolFor(viewer, schoolId, 'see-school')).toMatchObject({ onBehalf: true });
    await expect(getSchoolFor(viewer, schoolId, 'see-staff')).rejects.toMatchObject(absent);
    await expect(getSchoolFor(viewer, schoolId, 'book-places')).rejects.toMatchObject(absent);

    expect(await openNamedList(viewer.by, { schoolId, reason })).toMatchObject({ ok: true });
    expect(await getSchoolFor(viewer, schoolId, 'see-staff')).toMatchObject({ onBehalf: true });
    expect(await getSchoolFor(viewer, schoolId, 'keep-staff')).toMatchObject({ onBehalf: true });
    await expect(getSchoolFor(viewer, schoolId, 'name-organisers')).rejects.toMatchObject(absent);

    const colleague = await addPerson({ roles: ['project-lead'] });
    const other = await viewerFor(colleague.personId);
    await expect(getSchoolFor(other, schoolId, 'see-staff')).rejects.toMatchObject(absent);
    const tomorrow = await viewerFor(personId, '2026-11-24T00:00:00.000Z');
    await expect(getSchoolFor(tomorrow, schoolId, 'see-staff')).rejects.toMatchObject(absent);
  });

  test.each(['evaluator', 'observer', 'data-lead', 'facilitator'] as const)(
    'never by the %s, opened or not',
    async (role) => {
      const schoolId = await addSchoolRow();
      const { personId } = await addPerson({ roles: [role] });
      const viewer = await viewerFor(personId);
      await openNamedList({ personId, door: 'browser', now: monday }, { schoolId, reason });
      for (const permission of ['see-school', 'see-staff', 'keep-staff'] as const)
        await expect(getSchoolFor(viewer, schoolId, permission)).rejects.toMatchObject(absent);
      expect(await listSchoolsFor(viewer, 'see-school')).toEqual([]);
    },
  );
});
