import { describe, expect, it } from 'vitest';
import { useTerminal } from '../../tests/support/terminal';
import { addSchoolRow } from '../../tests/support/school';
import { act, db } from '~/platform/db.server';

const { portal: command, printed } = useTerminal();
const portal = (...args: string[]) => command('account', 'create', ...args);

const lee = ['--email', 'Lee@Estuary.example', '--name', 'Lee van Dyke'];

describe('portal account create', () => {
  it('opens the first project lead’s account and prints a link', async () => {
    expect(await portal(...lee, '--role', 'project-lead')).toBe(0);
    expect(printed.join()).toMatch(/http:\/\/portal\.test\/password\/[\w-]{43}/);
    expect(await db.account.findMany({ select: { email: true, person: true } })).toMatchObject([
      { email: 'lee@estuary.example', person: { givenName: 'Lee van', familyName: 'Dyke' } },
    ]);
    const audited = await db.auditEntry.findMany({ select: { door: true } });
    expect(new Set(audited.map(({ door }) => door))).toEqual(new Set(['terminal']));
  });

  it('opens a head’s account with the post that carries the access', async () => {
    await addSchoolRow({ urn: '118001', accepted: false });
    expect(await portal(...lee, '--role', 'head', '--school', '118001', '--json')).toBe(0);
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({ ok: true, email: 'lee@estuary.example' });
    expect(await db.post.findMany()).toMatchObject([{ staffType: 'head' }]);
    const grants = await db.grant.findMany({ select: { role: true, source: true } });
    expect(grants).toContainEqual({ role: 'head', source: 'post' });
  });

  it('opens a trust lead’s account', async () => {
    await act((tx) =>
      tx.trust.create({ data: { id: 't', name: 'Wave Trust', code: '77', createdAt: 'x' } }),
    );
    expect(await portal(...lee, '--role', 'trust-lead', '--trust', '77')).toBe(0);
    expect(await db.grant.findMany()).toMatchObject([{ role: 'trust-lead', trustId: 't' }]);
  });

  it.each([
    ['a school that is not there', ['--role', 'head', '--school', '9'], 'no school has this'],
    ['no school', ['--role', 'head'], '--school is needed'],
    ['a role that is not given so', ['--role', 'organiser'], 'named by the head'],
    ['a trust lead without a trust', ['--role', 'trust-lead'], 'Choose the trust'],
    ['no such trust', ['--role', 'trust-lead', '--trust', '9'], 'no such trust'],
  ])('is refused with %s', async (_, args, words) => {
    expect(await portal(...lee, ...args)).toBe(1);
    expect(printed.join()).toContain(words);
    expect(await db.person.count()).toBe(0);
  });

  it('is refused for a bad address, and wrong usage without one', async () => {
    expect(await portal('--email', 'lee', '--name', 'Lee Dyke', '--role', 'observer')).toBe(1);
    expect(await portal('--name', 'Lee Dyke', '--role', 'observer')).toBe(2);
  });

  it('lets no SENCO in before the agreement', async () => {
    await addSchoolRow({ urn: '118001', accepted: false });
    expect(await portal(...lee, '--role', 'senco', '--school', '118001')).toBe(1);
    expect(await db.person.count()).toBe(0);
  });
});
