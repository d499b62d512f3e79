import { randomUUID } from 'node:crypto';
import { createAccountIn } from '~/features/people/account.server';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import { inviteIn } from '~/features/people/invitation.server';
import { addPersonIn } from '~/features/people/person.server';
import type { By } from '~/features/people/viewer';
import { act, db } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, type Day } from '~/platform/time';
import { livePostOn } from './post';
import { startPostIn } from './post.server';
import type { NewTeam, NewTeamMember } from './team.schema';

/** Adds a team outside the schools. */
export function addTeam(
  by: By,
  team: NewTeam,
): Promise<(Allowed & { teamId: string }) | Refused<'name-taken'>> {
  return act(async (tx) => {
    if (await tx.team.findUnique({ where: { name: team.name }, select: { id: true } }))
      return refused('name-taken', 'There is a team of this name already.');
    const id = randomUUID();
    await tx.team.create({ data: { id, ...team, createdAt: by.now } });
    await recordAct(tx, by, { act: 'addTeam', subject: { kind: 'team', id } });
    return { ok: true, teamId: id };
  });
}

type Joined =
  (Allowed & { personId: string }) | Refused<'address-known' | 'same-post' | 'no-agreement'>;

/** Adds someone to a team and writes to them. Asks first when somebody signs in with the address already. */
export function addTeamMember(by: By, member: NewTeamMember & { teamId: string }): Promise<Joined> {
  return act(async (tx) => {
    const { teamId, jobTitle, isSame, ...words } = member;
    const known = await tx.account.findUnique({
      where: { email: words.email },
      select: { personId: true },
    });
    if (known && !isSame)
      return refused(
        'address-known',
        'Someone signs in with this address already. Say whether it is the same person.',
      );
    const personId = known?.personId ?? (await addPersonIn(tx, by, words));
    const started = await startPostIn(tx, by, {
      personId,
      teamId,
      staffType: 'team-member',
      jobTitle,
      startsOn: dayOf(by.now),
      source: 'hand',
    });
    if (!started.ok) return started;
    const account = await createAccountIn(tx, by, { personId, email: words.email });
    if (account.ok) await inviteIn(tx, by, account.accountId);
    return { ok: true, personId };
  });
}

/** Every team A–Z with how many people it has on a day. */
export async function listTeams(day: Day) {
  const teams = await db.team.findMany({
    select: {
      id: true,
      name: true,
      kind: true,
      _count: { select: { posts: { where: livePostOn(day) } } },
    },
    orderBy: { name: 'asc' },
  });
  return teams.map(({ _count, ...team }) => ({ ...team, people: _count.posts }));
}

/** A team with its people of a day. @throws a 404 */
export async function getTeam(teamId: string | undefined, day: Day) {
  const team = await db.team.findUnique({
    where: { id: teamId ?? '' },
    select: {
      id: true,
      name: true,
      kind: true,
      posts: {
        where: livePostOn(day),
        select: {
          id: true,
          jobTitle: true,
          startsOn: true,
          person: { select: { givenName: true, familyName: true } },
        },
        orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }],
      },
    },
  });
  if (!team) throw absent();
  return team;
}
