import { describe, expect, test } from 'vitest';
import { giveGrant } from '~/features/people/grant.server';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import {
  addPost,
  addSchoolRow,
  addTrustRow,
  monday,
  terminal,
} from '../../../tests/support/school';
import {
  findStandingAgreement,
  hasAcceptedAgreement,
  listAcceptances,
} from './agreement-reading.server';
import { acceptAgreement, publishAgreement } from './agreement.server';

useFreshDatabase();

const by = (personId: string) => ({ personId, door: 'browser', now: monday }) as const;

async function publish(text = 'We share names.') {
  await publishAgreement(terminal(), { text });
  return (await findStandingAgreement())?.id ?? '';
}

describe('publishing', () => {
  test('adds a version and keeps the earlier one', async () => {
    await publish();
    expect(await publishAgreement(terminal(), { text: 'Newer' })).toMatchObject({ version: 2 });
    expect(await db.agreement.count()).toBe(2);
  });

  test('is refused when nothing has changed', async () => {
    await publish();
    const again = await publishAgreement(terminal(), { text: 'We share names.' });
    expect(again).toMatchObject({ reason: 'same-text' });
  });
});

describe('the head accepts', () => {
  test('and the staff may come in; who, what and when are kept', async () => {
    const schoolId = await addSchoolRow({ accepted: false });
    const head = await addPost(schoolId, 'head', { givenName: 'Hal' });
    const agreementId = await publish();
    expect(await hasAcceptedAgreement(db, schoolId)).toBe(false);
    const outcome = await acceptAgreement(by(head.personId), {
      agreementId,
      schoolIds: [schoolId],
    });
    expect(outcome).toEqual({ ok: true, schools: 1 });
    expect(await hasAcceptedAgreement(db, schoolId)).toBe(true);
    expect(await listAcceptances(schoolId)).toMatchObject([
      { name: 'Hal Carter', capacity: 'head', version: 1, acceptedAt: monday },
    ]);
    await addPost(schoolId, 'teacher');
  });

  test('once: again changes nothing', async () => {
    const schoolId = await addSchoolRow({ accepted: false });
    const head = await addPost(schoolId, 'head');
    const input = { agreementId: await publish(), schoolIds: [schoolId] };
    await acceptAgreement(by(head.personId), input);
    expect(await acceptAgreement(by(head.personId), input)).toEqual({ ok: true, schools: 0 });
    expect(await listAcceptances(schoolId)).toHaveLength(1);
  });

  test('not another school’s, not a text that no longer stands, and not as its SENCO', async () => {
    const [here, there] = [
      await addSchoolRow({ accepted: false }),
      await addSchoolRow({ name: 'Elm Road' }),
    ];
    const head = await addPost(there, 'head');
    const senco = await addPost(there, 'senco');
    const first = await publish();
    const accept = (personId: string, agreementId: string, schoolIds: string[]) =>
      acceptAgreement(by(personId), { agreementId, schoolIds });
    expect(await accept(head.personId, first, [here])).toMatchObject({ reason: 'not-yours' });
    expect(await accept(head.personId, first, [there, here])).toMatchObject({
      reason: 'not-yours',
    });
    expect(await accept(senco.personId, first, [there])).toMatchObject({ reason: 'not-yours' });
    await publish('Newer');
    expect(await accept(head.personId, first, [there])).toMatchObject({ reason: 'newer-text' });
    expect(await hasAcceptedAgreement(db, here)).toBe(false);
  });
});

describe('the trust lead accepts', () => {
  test('for all the trust’s schools in one go, and for no other', async () => {
    const trustId = await addTrustRow();
    const [one, two] = [
      await addSchoolRow({ accepted: false, trustId }),
      await addSchoolRow({ accepted: false, trustId, name: 'Elm Road' }),
    ];
    const outside = await addSchoolRow({ accepted: false, name: 'Quay Street' });
    const { personId } = await addPerson({ roles: [] });
    await act((tx) => giveGrant(tx, terminal(), { personId, role: 'trust-lead', trustId }));
    const agreementId = await publish();
    const all = await acceptAgreement(by(personId), { agreementId, schoolIds: [one, two] });
    expect(all).toEqual({ ok: true, schools: 2 });
    expect(await listAcceptances(two)).toMatchObject([{ capacity: 'trust-lead' }]);
    const more = await acceptAgreement(by(personId), { agreementId, schoolIds: [one, outside] });
    expect(more).toMatchObject({ reason: 'not-yours' });
  });
});
