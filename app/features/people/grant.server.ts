import { randomUUID } from 'node:crypto';
import type { Tx } from '~/platform/db.server';
import { dayOf, type Day } from '~/platform/time';
import { recordAct } from './audit.server';
import type { Role } from './role';
import { endSignInSessions } from './sign-in-session.server';
import type { By } from './viewer';

type NewGrant = {
  personId: string;
  role: Role;
  schoolId?: string | null;
  trustId?: string | null;
  postId?: string | null;
  startsOn?: Day;
};

/** Gives a person a role. A grant with a post comes and goes with it. Returns the grant's id. */
export async function giveGrant(tx: Tx, by: By, grant: NewGrant): Promise<string> {
  const id = randomUUID();
  await tx.grant.create({
    data: {
      id,
      personId: grant.personId,
      role: grant.role,
      schoolId: grant.schoolId ?? null,
      trustId: grant.trustId ?? null,
      postId: grant.postId ?? null,
      source: grant.postId ? 'post' : 'hand',
      startsOn: grant.startsOn ?? dayOf(by.now),
      givenById: by.personId,
      createdAt: by.now,
    },
  });
  await recordAct(tx, by, {
    act: 'giveGrant',
    subject: { kind: 'person', id: grant.personId },
    schoolId: grant.schoolId ?? null,
    detail: { role: grant.role },
  });
  return id;
}

/** Ends grants from a day (today by default) and, at once, the sign-in sessions of the people who held them. */
export async function endGrants(
  tx: Tx,
  by: By,
  which: { ids: string[] } | { postId: string },
  endsOn: Day = dayOf(by.now),
): Promise<void> {
  const where = 'ids' in which ? { id: { in: which.ids } } : { postId: which.postId };
  const grants = await tx.grant.findMany({
    where: { ...where, OR: [{ endsOn: null }, { endsOn: { gt: endsOn } }] },
    select: { id: true, personId: true, role: true, schoolId: true },
  });
  await tx.grant.updateMany({
    where: { id: { in: grants.map((grant) => grant.id) } },
    data: { endsOn },
  });
  for (const grant of grants)
    await recordAct(tx, by, {
      act: 'endGrant',
      subject: { kind: 'person', id: grant.personId },
      schoolId: grant.schoolId,
      detail: { role: grant.role },
    });
  if (endsOn <= dayOf(by.now))
    for (const personId of new Set(grants.map((grant) => grant.personId)))
      await endSignInSessions(tx, { personId });
}
