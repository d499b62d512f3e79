import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { senderOf } from '~/features/people/details-facts.server';
import { namesOf } from '~/features/people/person-name.server';
import type { By, Viewer } from '~/features/people/viewer';
import { act, db, type Reader, type Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { queueMessage } from '~/platform/outbox.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, spokenInstant, type Instant } from '~/platform/time';
import { mayStateReason, openingEnds } from './opening';
import { listOpenedMessage } from './opening.message';
import { headsOf } from './organiser.server';

type Opened =
  | (Allowed & { expiresAt: Instant })
  | Refused<'too-short' | 'screened' | 'open-already' | 'nobody'>;

/** Opens a school's list of names to someone of the council until the end of the day; every head is told at once. */
export function openNamedList(
  by: By,
  { schoolId, reason }: { schoolId: string; reason: string },
): Promise<Opened> {
  return act(async (tx) => {
    const personId = by.personId;
    if (!personId) return refused('nobody', 'Only a named person can open a list.');
    const ruling = mayStateReason(reason, by.now);
    if (!ruling.ok) return ruling;
    if (await findOpening(tx, { schoolId, personId, now: by.now }))
      return refused('open-already', 'You have opened this list today already.');
    const expiresAt = openingEnds(by.now);
    const id = randomUUID();
    await tx.namedListOpening.create({
      data: { id, schoolId, personId, reason, openedAt: by.now, expiresAt },
    });
    await recordAct(tx, by, {
      act: 'openNamedList',
      subject: { kind: 'opening', id },
      schoolId,
    });
    await tellHeads(tx, by.now, { schoolId, openingId: id, personId });
    return { ok: true, expiresAt };
  });
}

/** The person's own opening of a school's list that is still open, if any. */
function findOpening(
  reader: Reader | Tx,
  { schoolId, personId, now }: { schoolId: string; personId: string; now: Instant },
) {
  return reader.namedListOpening.findFirst({
    where: { schoolId, personId, expiresAt: { gt: now } },
    select: { id: true, expiresAt: true },
  });
}

/** Has the viewer this school's list open now? */
export async function hasOpen(viewer: Viewer, schoolId: string): Promise<boolean> {
  const { personId, by } = viewer;
  return (await findOpening(db, { schoolId, personId, now: by.now })) !== null;
}

/** Every opening of a school's list, the newest first: who, when and why. */
export async function listOpenings(schoolId: string) {
  const rows = await db.namedListOpening.findMany({
    where: { schoolId },
    select: { id: true, personId: true, reason: true, openedAt: true },
    orderBy: { openedAt: 'desc' },
  });
  const nameOf = await namesOf(
    db,
    rows.map((row) => row.personId),
  );
  return rows.map(({ personId, ...row }) => ({ ...row, name: nameOf(personId) }));
}

async function tellHeads(
  tx: Tx,
  now: Instant,
  { schoolId, openingId, personId }: { schoolId: string; openingId: string; personId: string },
): Promise<void> {
  const heads = await headsOf(tx, schoolId, dayOf(now));
  const school = await tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    select: { name: true },
  });
  const nameOf = await namesOf(tx, [personId]);
  const sender = await senderOf(tx);
  for (const head of heads) {
    if (!head.email) continue;
    const message = listOpenedMessage({
      name: head.givenName,
      schoolName: school.name,
      openedBy: nameOf(personId),
      openedAt: spokenInstant(now),
      sender,
      link: `${settings().origin}/schools/${schoolId}/openings`,
    });
    await queueMessage(tx, {
      kind: 'named-list-opened',
      subjectId: openingId,
      personId: head.personId,
      toAddress: head.email,
      dueAt: now,
      ...message,
      now,
    });
  }
}
