import { recordAct } from '~/features/people/audit.server';
import { senderOf } from '~/features/people/details-facts.server';
import { endGrants, giveGrant } from '~/features/people/grant.server';
import { liveGrantOn } from '~/features/people/live-grant';
import type { By } from '~/features/people/viewer';
import { act, db, type Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { queueMessage } from '~/platform/outbox.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, type Day } from '~/platform/time';
import { namedOrganiserMessage } from './organiser.message';
import { livePostOn } from './post';

type Named = (Allowed & { named: number; unnamed: number }) | Refused<'not-here' | 'no-email'>;

/**
 * The head says who organises: exactly these people of the school, or nobody, and then the SENCO does. Each one's
 * access hangs on their post and ends with it.
 */
export function nameOrganisers(
  by: By,
  { schoolId, personIds }: { schoolId: string; personIds: string[] },
): Promise<Named> {
  return act(async (tx) => {
    const today = dayOf(by.now);
    const posts = await tx.post.findMany({
      where: { schoolId, personId: { in: personIds }, ...livePostOn(today) },
      select: { id: true, personId: true, person: { select: { email: true } } },
      orderBy: { startsOn: 'asc' },
    });
    const postOf = new Map(posts.map((post) => [post.personId, post.id]));
    if (personIds.some((personId) => !postOf.has(personId)))
      return refused('not-here', 'Choose people who hold a post at this school today.');
    if (posts.some((post) => post.person.email === null))
      return refused(
        'no-email',
        'An organiser sees other people’s records, so a printed code is not safe enough: give them an e-mail address first.',
      );
    const before = await tx.grant.findMany({
      where: { schoolId, role: 'organiser', ...liveGrantOn(today) },
      select: { id: true, personId: true },
    });
    const gone = before.filter((grant) => !personIds.includes(grant.personId));
    await endGrants(tx, by, { ids: gone.map((grant) => grant.id) });
    const held = before.map((grant) => grant.personId);
    const fresh = [...postOf].filter(([personId]) => !held.includes(personId));
    for (const [personId, postId] of fresh) {
      await giveGrant(tx, by, { personId, role: 'organiser', schoolId, postId });
      if (personId !== by.personId) await tellOrganiser(tx, by, schoolId, personId);
    }
    await recordAct(tx, by, {
      act: 'nameOrganisers',
      subject: { kind: 'school', id: schoolId },
      schoolId,
      detail: { named: fresh.length, unnamed: gone.length },
    });
    return { ok: true, named: fresh.length, unnamed: gone.length };
  });
}

async function tellOrganiser(tx: Tx, by: By, schoolId: string, personId: string): Promise<void> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { givenName: true, email: true },
  });
  if (!person.email) return;
  const school = await tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    select: { name: true },
  });
  const message = namedOrganiserMessage({
    name: person.givenName,
    schoolName: school.name,
    sender: await senderOf(tx),
    link: `${settings().origin}/schools/${schoolId}/staff`,
  });
  await queueMessage(tx, {
    kind: 'named-organiser',
    subjectId: schoolId,
    personId,
    toAddress: person.email,
    dueAt: by.now,
    ...message,
    now: by.now,
  });
}

/** The people of a school who can be named: those of its staff with an e-mail address, A–Z, governors left out. */
export async function listNameable(schoolId: string, day: Day) {
  const posts = await db.post.findMany({
    where: {
      schoolId,
      staffType: { not: 'governor' },
      person: { email: { not: null } },
      ...livePostOn(day),
    },
    select: {
      personId: true,
      staffType: true,
      jobTitle: true,
      person: { select: { givenName: true, familyName: true } },
    },
    orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }],
  });
  const first = new Map(posts.reverse().map((post) => [post.personId, post]));
  return [...first.values()].reverse().map(({ person, ...post }) => ({
    ...post,
    name: `${person.givenName} ${person.familyName}`,
  }));
}
