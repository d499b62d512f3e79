import { randomUUID } from 'node:crypto';
import { liveGrantOn } from '~/features/people/live-grant';
import { isRole } from '~/features/people/role';
import type { By, Viewer } from '~/features/people/viewer';
import { startPostIn } from '~/features/schools/post.server';
import type { StaffType } from '~/features/schools/staff-type';
import { act, db } from '~/platform/db.server';
import { dayOf } from '~/platform/time';

export const monday = '2026-11-23T09:30:00.000Z';

/** The terminal at an instant: who makes things ready in a test. */
export const terminal = (now = monday): By => ({ personId: null, door: 'terminal', now });

type School = {
  name?: string;
  phase?: string;
  takesPart?: string;
  status?: string;
  urn?: string;
  trustId?: string;
  /** The data-sharing agreement has been accepted (yes by default). */
  accepted?: boolean;
};

/** A school in the database, with its agreement accepted unless said otherwise. Returns its id. */
export async function addSchoolRow(wanted: School = {}): Promise<string> {
  const { name = 'Marsh Lane Primary', accepted = true, urn, trustId } = wanted;
  const id = randomUUID();
  const { phase = 'primary', takesPart = 'sequenced', status = 'open' } = wanted;
  const fixed = {
    typeName: 'Community school',
    partSource: 'type',
    source: 'gias',
    createdAt: monday,
  };
  await act(async (tx) => {
    await tx.school.create({ data: { id, name, phase, takesPart, status, ...fixed } });
    if (urn)
      await tx.schoolIdentifier.create({
        data: { id: randomUUID(), schoolId: id, kind: 'urn', value: urn },
      });
    if (trustId)
      await tx.trustLink.create({
        data: { id: randomUUID(), schoolId: id, trustId, source: 'gias' },
      });
    if (!accepted) return;
    const agreement = await tx.agreement.upsert({
      where: { version: 1 },
      update: {},
      create: { id: randomUUID(), version: 1, text: 'Agreed', publishedAt: monday },
    });
    await tx.agreementAcceptance.create({
      data: {
        id: randomUUID(),
        agreementId: agreement.id,
        schoolId: id,
        acceptedById: randomUUID(),
        capacity: 'head',
        acceptedAt: monday,
      },
    });
  });
  return id;
}

export async function addTrustRow(name = 'Tidewater Trust'): Promise<string> {
  const id = randomUUID();
  await act((tx) => tx.trust.create({ data: { id, name, createdAt: monday } }));
  return id;
}

type Holder = {
  givenName?: string;
  familyName?: string;
  email?: string | null;
  /** Someone known already gets another post. */
  personId?: string;
  startsOn?: string;
};

/** A person (new, unless one is named) with a post at a school, and so with the access it gives. */
export async function addPost(schoolId: string, staffType: StaffType, holder: Holder = {}) {
  const { givenName = 'Ann', familyName = 'Carter', email = null } = holder;
  const { personId = randomUUID(), startsOn = '2026-09-01' } = holder;
  return act(async (tx) => {
    if (!holder.personId)
      await tx.person.create({
        data: { id: personId, givenName, familyName, email, createdAt: monday },
      });
    const post = { personId, schoolId, staffType, startsOn, source: 'hand' };
    const started = await startPostIn(tx, terminal(), post);
    if (!started.ok) throw new Error(started.message);
    return { personId, postId: started.postId };
  });
}

/** The person as a request would find them, with the grants live at `now`. */
export async function viewerFor(personId: string, now = monday): Promise<Viewer> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: { grants: { where: liveGrantOn(dayOf(now)) } },
  });
  return {
    personId,
    accountId: randomUUID(),
    name: `${person.givenName} ${person.familyName}`,
    givenName: person.givenName,
    signInSessionId: 'none',
    method: 'password',
    grants: person.grants.flatMap(({ role, schoolId, trustId }) =>
      isRole(role) ? [{ role, schoolId, trustId }] : [],
    ),
    by: { personId, door: 'browser', now },
  };
}
