import { recordAct } from '~/features/people/audit.server';
import { senderOf } from '~/features/people/details-facts.server';
import { giveGrant } from '~/features/people/grant.server';
import { liveGrantOn } from '~/features/people/live-grant';
import type { By } from '~/features/people/viewer';
import { db, type Reader, type Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { queueMessage } from '~/platform/outbox.server';
import { dayOf, type Day } from '~/platform/time';
import { organisersAmong, workPassesTo } from './organiser';
import { workPassedMessage } from './organiser.message';

const personColumns = { id: true, givenName: true, familyName: true, email: true } as const;

/** Who does the organiser's work at a school on a day: those named, else the SENCO, else the head. A–Z. */
export async function organisersOf(reader: Reader | Tx, schoolId: string, day: Day) {
  return organisersAmong(await holdersAt(reader, schoolId, day));
}

/** The same for a page: names, and in what capacity. */
export async function listOrganisers(schoolId: string, day: Day) {
  const organisers = await organisersOf(db, schoolId, day);
  return organisers.map(({ personId, role, givenName, familyName }) => ({
    personId,
    role,
    name: `${givenName} ${familyName}`,
  }));
}

/** The heads of a school on a day; none where the post is empty. */
export async function headsOf(reader: Reader | Tx, schoolId: string, day: Day) {
  const holders = await holdersAt(reader, schoolId, day);
  return holders.filter((holder) => holder.role === 'head');
}

/** The SENCOs of a school on a day. */
export async function sencosOf(reader: Reader | Tx, schoolId: string, day: Day) {
  const holders = await holdersAt(reader, schoolId, day);
  return holders.filter((holder) => holder.role === 'senco');
}

async function holdersAt(reader: Reader | Tx, schoolId: string, day: Day): Promise<Holder[]> {
  return (await holdersBySchool(reader, [schoolId], day)).get(schoolId) ?? [];
}

/** Whoever is organiser, SENCO or head at a school, with the grant that makes them so. */
export type Holder = {
  grantId: string;
  role: string;
  postId: string | null;
  personId: string;
  givenName: string;
  familyName: string;
  email: string | null;
};

/** The organisers, SENCOs and heads of some schools on a day, by school and A–Z. */
export async function holdersBySchool(
  reader: Reader | Tx,
  schoolIds: readonly string[],
  day: Day,
): Promise<Map<string, Holder[]>> {
  const grants = await reader.grant.findMany({
    where: {
      schoolId: { in: [...schoolIds] },
      role: { in: ['organiser', 'senco', 'head'] },
      ...liveGrantOn(day),
    },
    select: {
      ...{ id: true, role: true, postId: true, schoolId: true },
      person: { select: personColumns },
    },
    orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }],
  });
  const bySchool = new Map<string, Holder[]>(schoolIds.map((id) => [id, []]));
  for (const { id, role, postId, schoolId, person } of grants) {
    const { id: personId, ...names } = person;
    bySchool.get(schoolId ?? '')?.push({ grantId: id, role, postId, personId, ...names });
  }
  return bySchool;
}

/**
 * After a post has ended: when it was the last that held the organiser's work, the head is named organiser, told of
 * it, and the audit trail says so.
 */
export async function passOrganisersWorkIn(
  tx: Tx,
  by: By,
  { schoolId, postId, endsOn }: { schoolId: string; postId: string; endsOn: Day },
): Promise<void> {
  const today = dayOf(by.now);
  const left = await tx.grant.findMany({
    where: { postId, endsOn },
    select: { role: true },
  });
  const remaining = await holdersAt(tx, schoolId, today);
  const roles = left.map((grant) => grant.role);
  if (workPassesTo(roles, remaining) !== 'head') return;
  const heads = remaining.filter((holder) => holder.role === 'head');
  // Where the SENCO did it unnamed the head does so by rule, and a new SENCO takes over by the same rule.
  for (const head of heads) {
    if (roles.includes('organiser')) await nameInPassing(tx, by, schoolId, head);
    await tellHead(tx, by, schoolId, head);
  }
  await recordAct(tx, by, {
    act: 'passOrganisersWork',
    subject: { kind: 'school', id: schoolId },
    schoolId,
    detail: { postId, heads: heads.length },
  });
}

type Head = Awaited<ReturnType<typeof headsOf>>[number];

async function nameInPassing(tx: Tx, by: By, schoolId: string, { personId, postId }: Head) {
  await giveGrant(tx, by, { personId, role: 'organiser', schoolId, postId });
}

async function tellHead(tx: Tx, by: By, schoolId: string, head: Head): Promise<void> {
  if (!head.email) return;
  const school = await tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    select: { name: true },
  });
  const message = workPassedMessage({
    name: head.givenName,
    schoolName: school.name,
    sender: await senderOf(tx),
    link: `${settings().origin}/schools/${schoolId}/organisers`,
  });
  await queueMessage(tx, {
    kind: 'organisers-work-passed',
    subjectId: schoolId,
    personId: head.personId,
    toAddress: head.email,
    dueAt: by.now,
    ...message,
    now: by.now,
  });
}
