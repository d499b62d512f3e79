import { act, type Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf } from '~/platform/time';
import { mayEndAccess } from './access';
import type { NewAccess } from './access.schema';
import { createAccountIn } from './account.server';
import { recordAct } from './audit.server';
import { endGrants, giveGrant } from './grant.server';
import { inviteIn } from './invitation.server';
import { liveGrantOn } from './live-grant';
import { makeLinkIn } from './one-time-link.server';
import { addPersonIn } from './person.server';
import type { By } from './viewer';

type Given = Allowed & { personId: string; accountId: string };

type NotGiven = Refused<'other-name' | 'already' | 'no-trust'>;

/** Gives someone a role by hand: person, account, grant and invitation in one act. */
export function giveAccess(by: By, wanted: NewAccess): Promise<Given | NotGiven> {
  return act(async (tx) => {
    const given = await giveAccessIn(tx, by, wanted);
    if (given.ok) await inviteIn(tx, by, given.accountId);
    return given;
  });
}

/** The same from the terminal: nobody is written to, the link to choose a password is handed back. */
export function giveAccessWithLink(
  by: By,
  wanted: NewAccess,
): Promise<(Given & { link: string }) | NotGiven> {
  return act(async (tx) => {
    const given = await giveAccessIn(tx, by, wanted);
    if (!given.ok) return given;
    return { ...given, link: await linkToChoosePassword(tx, by, given.accountId) };
  });
}

/** A one-time link to hand over in person, audited. */
export async function linkToChoosePassword(tx: Tx, by: By, accountId: string): Promise<string> {
  const { link } = await makeLinkIn(tx, by.now, { accountId, purpose: 'invitation' });
  await recordAct(tx, by, { act: 'makeLink', subject: { kind: 'account', id: accountId } });
  return link;
}

async function giveAccessIn(tx: Tx, by: By, wanted: NewAccess): Promise<Given | NotGiven> {
  const { role, trustId, email } = wanted;
  if (trustId !== null && (await tx.trust.count({ where: { id: trustId } })) === 0) {
    return refused('no-trust', 'Choose the trust');
  }
  const found = await findPersonBy(tx, wanted);
  if (found === 'other-name') {
    return refused('other-name', 'Someone with another name signs in with this e-mail address');
  }
  const personId = found ?? (await addPersonIn(tx, by, personWords(wanted)));
  const held = await tx.grant.count({
    where: { personId, role, trustId, ...liveGrantOn(dayOf(by.now)) },
  });
  if (held > 0) return refused('already', 'This person has this role already');
  await giveGrant(tx, by, { personId, role, trustId });
  const account = await createAccountIn(tx, by, { personId, email });
  if (!account.ok) throw new Error('The address was free a moment ago in the same act.');
  return { ok: true, personId, accountId: account.accountId };
}

function personWords({ givenName, familyName, email }: NewAccess) {
  return { givenName, familyName, email };
}

/** The person who signs in with the address; else the one person entered with this address and name. */
async function findPersonBy(tx: Tx, { givenName, familyName, email }: NewAccess) {
  const nameOf = (person: { givenName: string; familyName: string }) =>
    `${person.givenName} ${person.familyName}`.toLowerCase();
  const wanted = nameOf({ givenName, familyName });
  const account = await tx.account.findUnique({
    where: { email },
    select: { person: { select: { id: true, givenName: true, familyName: true } } },
  });
  if (account) return nameOf(account.person) === wanted ? account.person.id : 'other-name';
  const people = await tx.person.findMany({
    where: { email, account: null },
    select: { id: true, givenName: true, familyName: true },
  });
  const same = people.filter((person) => nameOf(person) === wanted);
  return same.length === 1 ? same[0]?.id : undefined;
}

/** Ends a role given by hand, and the person's sign-in sessions with it. There is always a project lead. */
export function endAccess(
  by: By,
  { grantId }: { grantId: string },
): Promise<Allowed | Refused<'by-post' | 'ended' | 'last-lead' | 'not-there'>> {
  return act(async (tx) => {
    const today = dayOf(by.now);
    const grant = await tx.grant.findUnique({
      where: { id: grantId },
      select: { personId: true, role: true, source: true, endsOn: true },
    });
    if (!grant) return refused('not-there', 'There is no such access.');
    const isLive = grant.endsOn === null || grant.endsOn > today;
    const may = mayEndAccess(
      { ...grant, isLive },
      await countOtherLeads(tx, grant.personId, today),
    );
    if (!may.ok) return may;
    await endGrants(tx, by, { ids: [grantId] });
    return { ok: true };
  });
}

async function countOtherLeads(tx: Tx, personId: string, today: string): Promise<number> {
  const others = await tx.grant.findMany({
    where: { role: 'project-lead', personId: { not: personId }, ...liveGrantOn(today) },
    distinct: ['personId'],
    select: { personId: true },
  });
  return others.length;
}
