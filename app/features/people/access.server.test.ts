import { describe, expect, it } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { signInAs } from '../../../tests/support/sign-in';
import { listAccess } from './access-list.server';
import type { NewAccess } from './access.schema';
import { endAccess, giveAccess, giveAccessWithLink } from './access.server';
import { giveGrant } from './grant.server';
import { findLink } from './one-time-link.server';

const now = '2026-11-23T09:30:00.000Z';
const by = { personId: null, door: 'browser', now } as const;
const { file } = useFreshDatabase();

const grace: NewAccess = {
  givenName: 'Grace',
  familyName: 'Okafor',
  email: 'grace@portal.test',
  role: 'evaluator',
  trustId: null,
};

async function grantIdOf(personId: string): Promise<string> {
  return (await db.grant.findFirstOrThrow({ where: { personId } })).id;
}

describe('giving access', () => {
  it('makes person, account, grant and invitation in one act', async () => {
    expect(await giveAccess(by, grace)).toMatchObject({ ok: true });
    const { live } = await listAccess(now);
    expect(live).toMatchObject([
      { name: 'Grace Okafor', role: 'evaluator', since: '23 November 2026', hasSignedIn: false },
    ]);
    expect(await db.outboxMessage.findMany()).toMatchObject([
      { kind: 'invitation', toAddress: 'grace@portal.test' },
    ]);
  });

  it('gives a second role to the same person, and neither role twice', async () => {
    await giveAccess(by, grace);
    expect(await giveAccess(by, { ...grace, role: 'observer' })).toMatchObject({ ok: true });
    expect(await giveAccess(by, grace)).toMatchObject({ reason: 'already' });
    expect(await db.person.count()).toBe(1);
    expect((await listAccess(now)).live).toHaveLength(2);
  });

  it('takes nobody for somebody else, and leaves nothing half-made', async () => {
    await giveAccess(by, grace);
    const other = { ...grace, givenName: 'Gordon' };
    expect(await giveAccess(by, other)).toMatchObject({ reason: 'other-name' });
    const lead: NewAccess = { ...grace, email: 'new@portal.test', role: 'trust-lead' };
    expect(await giveAccess(by, { ...lead, trustId: 'nowhere' })).toMatchObject({
      reason: 'no-trust',
    });
    expect(await db.person.count()).toBe(1);
  });

  it('from the terminal hands back the link and writes to nobody', async () => {
    const given = await giveAccessWithLink(by, grace);
    if (!given.ok) throw new Error(given.message);
    const token = given.link.slice(given.link.lastIndexOf('/') + 1);
    expect((await findLink(token, now))?.standing).toBe('usable');
    expect(await db.outboxMessage.count()).toBe(0);
  });
});

describe('ending access', () => {
  it('signs the person out at once and keeps what was', async () => {
    const { personId } = await addPerson({ roles: ['observer'] });
    signInAs(file(), personId);
    expect(await endAccess(by, { grantId: await grantIdOf(personId) })).toEqual({ ok: true });
    expect(await db.signInSession.count()).toBe(0);
    const { live, ended } = await listAccess(now);
    expect(live).toEqual([]);
    expect(ended).toMatchObject([{ role: 'observer', until: '23 November 2026' }]);
    expect(await endAccess(by, { grantId: await grantIdOf(personId) })).toMatchObject({
      reason: 'ended',
    });
  });

  it('never takes the last project lead, even when two end each other', async () => {
    const ann = await addPerson({ roles: ['project-lead'] });
    const only = { grantId: await grantIdOf(ann.personId) };
    expect(await endAccess(by, only)).toMatchObject({ reason: 'last-lead' });

    const bob = await addPerson({ givenName: 'Bob', roles: ['project-lead'] });
    const outcomes = await Promise.all([
      endAccess(by, only),
      endAccess(by, { grantId: await grantIdOf(bob.personId) }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await listAccess(now)).live).toHaveLength(1);
  });

  it('leaves alone what goes with a post', async () => {
    const { personId } = await addPerson({ roles: [] });
    await act(async (tx) => {
      await tx.team.create({ data: { id: 't', name: 'EPs', kind: 'council', createdAt: now } });
      await tx.post.create({
        data: {
          id: 'p',
          personId,
          teamId: 't',
          staffType: 'team-member',
          startsOn: '2026-09-01',
          source: 'hand',
          createdAt: now,
        },
      });
      await giveGrant(tx, by, { personId, role: 'staff', postId: 'p' });
    });
    expect(await endAccess(by, { grantId: await grantIdOf(personId) })).toMatchObject({
      reason: 'by-post',
    });
    expect((await listAccess(now)).live).toEqual([]);
  });
});
