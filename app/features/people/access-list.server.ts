import { db } from '~/platform/db.server';
import { dayOf, longDay, type Day, type Instant } from '~/platform/time';
import { isRoleByHand, rolesByHand, type RoleByHand } from './access';
import { namesOf } from './person-name.server';
import { roleName } from './role';

/** One role that someone has, or had, by hand; days in words. */
export type AccessRow = {
  grantId: string;
  name: string;
  email: string | null;
  role: string;
  of: string | null;
  since: string;
  until: string | null;
  givenBy: string;
  /** Has the person chosen a password yet? */
  hasSignedIn: boolean;
};

const columns = {
  id: true,
  role: true,
  startsOn: true,
  endsOn: true,
  givenById: true,
  trust: { select: { name: true } },
  person: {
    select: {
      givenName: true,
      familyName: true,
      account: { select: { email: true, passwordHash: true } },
    },
  },
} as const;

/** Who has what by hand, in the order of the roles and then A–Z; and what has ended, newest first. */
export async function listAccess(now: Instant): Promise<{ live: AccessRow[]; ended: AccessRow[] }> {
  const today = dayOf(now);
  const grants = await db.grant.findMany({
    where: { source: 'hand', role: { in: [...rolesByHand] } },
    orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }],
    select: columns,
  });
  const giver = await namesOf(
    db,
    grants.flatMap(({ givenById }) => givenById ?? []),
  );
  const rows = grants.flatMap((grant) => {
    if (!isRoleByHand(grant.role)) return [];
    return [
      {
        order: rolesByHand.indexOf(grant.role),
        endsOn: grant.endsOn,
        row: rowOf(grant, grant.role, giver),
      },
    ];
  });
  const isLive = (endsOn: Day | null) => endsOn === null || endsOn > today;
  return {
    live: rows
      .filter(({ endsOn }) => isLive(endsOn))
      .sort((a, b) => a.order - b.order)
      .map(({ row }) => row),
    ended: rows
      .filter(({ endsOn }) => !isLive(endsOn))
      .sort((a, b) => (b.endsOn ?? '').localeCompare(a.endsOn ?? ''))
      .map(({ row }) => row),
  };
}

/** One role by hand, live or ended; null when there is none. */
export async function findAccess(grantId: string): Promise<AccessRow | null> {
  const grant = await db.grant.findFirst({
    where: { id: grantId, source: 'hand' },
    select: columns,
  });
  if (!grant || !isRoleByHand(grant.role)) return null;
  return rowOf(grant, grant.role, await namesOf(db, grant.givenById ? [grant.givenById] : []));
}

type GrantRow = {
  id: string;
  startsOn: Day;
  endsOn: Day | null;
  givenById: string | null;
  trust: { name: string } | null;
  person: {
    givenName: string;
    familyName: string;
    account: { email: string | null; passwordHash: string | null } | null;
  };
};

function rowOf(grant: GrantRow, role: RoleByHand, giver: (id: string) => string): AccessRow {
  const { person, trust, startsOn, endsOn, givenById } = grant;
  return {
    grantId: grant.id,
    name: `${person.givenName} ${person.familyName}`,
    email: person.account?.email ?? null,
    role: roleName(role),
    of: trust?.name ?? null,
    since: longDay(startsOn),
    until: endsOn && longDay(endsOn),
    givenBy: givenById === null ? 'the terminal' : giver(givenById),
    hasSignedIn: Boolean(person.account?.passwordHash),
  };
}

/** The trusts that a trust lead may be given, A–Z. */
export async function listTrusts(): Promise<{ id: string; name: string }[]> {
  return db.trust.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } });
}

/** The trust of this name or group number; null when there is none, or more than one. */
export async function findTrustBy(nameOrCode: string): Promise<string | null> {
  const trusts = await db.trust.findMany({
    where: { OR: [{ name: nameOrCode }, { code: nameOrCode }] },
    select: { id: true },
  });
  return trusts.length === 1 ? (trusts[0]?.id ?? null) : null;
}
