import { db } from '~/platform/db.server';
import { isDemonstration } from '~/platform/portal.server';
import { dayOf, type Instant } from '~/platform/time';
import { liveGrantOn } from './live-grant';
import { isRole, roleName, roles, type Role } from './role';

const ENDS = '@demo.invalid';

export type DemonstrationPerson = {
  accountId: string;
  name: string;
  /** What they are, and where: `SENCO at Marsh Lane Primary School`. */
  as: string;
};

/**
 * The people of the demonstration whom anyone may sign in as: those whose account's address ends
 * `@demo.invalid`. In a live database there are none, whatever stands in it.
 */
export async function listDemonstrationPeople(now: Instant): Promise<DemonstrationPerson[]> {
  if (!(await isDemonstration())) return [];
  const accounts = await db.account.findMany({
    where: { email: { endsWith: ENDS }, closedAt: null },
    select: {
      id: true,
      person: {
        select: {
          givenName: true,
          familyName: true,
          grants: {
            where: liveGrantOn(dayOf(now)),
            select: {
              role: true,
              school: { select: { name: true } },
              trust: { select: { name: true } },
            },
          },
        },
      },
    },
  });
  return accounts
    .flatMap(({ id, person }) => {
      const main = mainGrant(person.grants);
      if (!main) return [];
      const place = main.school?.name ?? main.trust?.name;
      const name = `${person.givenName} ${person.familyName}`;
      const as = place ? `${roleName(main.role)} at ${place}` : roleName(main.role);
      return [{ accountId: id, name, as, order: roles.indexOf(main.role) }];
    })
    .sort((a, b) => a.order - b.order || a.name.localeCompare(b.name, 'en-GB'))
    .map(({ accountId, name, as }) => ({ accountId, name, as }));
}

/** The account of a person of the demonstration; null for anyone else and in a live database. */
export async function findDemonstrationAccount(id: string, now: Instant): Promise<string | null> {
  const people = await listDemonstrationPeople(now);
  return people.find((person) => person.accountId === id)?.accountId ?? null;
}

type PlacedGrant = {
  role: string;
  school: { name: string } | null;
  trust: { name: string } | null;
};

/** The grant that says most about a person: the first by the order of the roles. */
function mainGrant(grants: PlacedGrant[]): (PlacedGrant & { role: Role }) | undefined {
  return grants
    .flatMap((grant) => (isRole(grant.role) ? [{ ...grant, role: grant.role }] : []))
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))[0];
}
