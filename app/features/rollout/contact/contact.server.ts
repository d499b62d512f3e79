import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import { namesOf } from '~/features/people/person-name.server';
import type { By } from '~/features/people/viewer';
import { act, db } from '~/platform/db.server';
import { allowed, type Allowed } from '~/platform/outcome';
import { addDays, dayOf, instantAt, longDay, type Day } from '~/platform/time';
import { contactedAt, contactWords, endsNextActs, mayNoteContact } from './contact';
import type { contactSchema } from './contact.schema';

export type ContactNoted = z.output<typeof contactSchema> & { schoolId: string };
type Refusal = Exclude<ReturnType<typeof mayNoteContact>, Allowed>;

/**
 * Writes down a call, message or visit to a school, with what comes next. What was to come next from a contact up to that
 * day is then done, if somebody was spoken to or something new takes its place; an unanswered call leaves it open.
 */
export function noteContact(by: By, contact: ContactNoted): Promise<Allowed | Refusal> {
  return act(async (tx) => {
    const ruling = mayNoteContact(contact, by.now);
    if (!ruling.ok) return ruling;
    const { contactedOn, schoolId, ...given } = contact;
    if (endsNextActs(contact))
      await tx.schoolContact.updateMany({
        where: {
          ...{ schoolId, nextDoneAt: null, nextOn: { not: null } },
          contactedAt: { lt: instantAt(addDays(contactedOn, 1), '00:00') },
        },
        data: { nextDoneAt: by.now },
      });
    const id = randomUUID();
    await tx.schoolContact.create({
      data: {
        ...{ id, schoolId, ...given },
        contactedById: by.personId ?? '',
        contactedAt: contactedAt(contactedOn, by.now),
        writtenAt: by.now,
      },
    });
    await recordAct(tx, by, {
      act: 'noteContact',
      subject: { kind: 'contact', id },
      schoolId,
      detail: { channel: given.channel, outcome: given.outcome },
    });
    return allowed;
  });
}

/** Ticks off what was to be done next. Ticking it twice changes nothing. @throws a 404 */
export function doNextAct(
  by: By,
  { schoolId, contactId }: { schoolId: string; contactId: string },
): Promise<Allowed> {
  return act(async (tx) => {
    const contact = await tx.schoolContact.findFirst({ where: { id: contactId, schoolId } });
    if (!contact || contact.nextOn === null) throw absent();
    if (contact.nextDoneAt !== null) return allowed;
    await tx.schoolContact.update({ where: { id: contactId }, data: { nextDoneAt: by.now } });
    await recordAct(tx, by, {
      act: 'doNextAct',
      subject: { kind: 'contact', id: contactId },
      schoolId,
    });
    return allowed;
  });
}

const CONTACTS_A_PAGE = 50;

const columns = {
  id: true,
  contactedById: true,
  contactedAt: true,
  channel: true,
  withWhom: true,
  outcome: true,
  note: true,
  nextAct: true,
  nextOn: true,
  nextDoneAt: true,
  school: { select: { id: true, name: true } },
} as const;

/** The contact log, the newest first: of one school, or of all. `take` null gives it whole. */
export async function listContacts(
  { schoolId, page = 1, whole = false }: { schoolId?: string; page?: number; whole?: boolean },
  today: Day,
) {
  const where = schoolId ? { schoolId } : {};
  const [total, rows] = await Promise.all([
    db.schoolContact.count({ where }),
    db.schoolContact.findMany({
      where,
      select: columns,
      orderBy: [{ contactedAt: 'desc' }, { id: 'asc' }],
      ...(whole ? {} : { skip: (page - 1) * CONTACTS_A_PAGE, take: CONTACTS_A_PAGE }),
    }),
  ]);
  const nameOf = await namesOf(
    db,
    rows.map(({ contactedById }) => contactedById),
  );
  return {
    total,
    pages: Math.max(1, Math.ceil(total / CONTACTS_A_PAGE)),
    contacts: rows.map(({ contactedById, contactedAt: at, ...row }) => ({
      ...{ id: row.id, school: row.school, note: row.note },
      day: dayOf(at),
      on: longDay(dayOf(at)),
      words: contactWords(row),
      by: nameOf(contactedById),
      next:
        row.nextAct !== null && row.nextOn !== null
          ? {
              ...{ act: row.nextAct, on: longDay(row.nextOn), isDone: row.nextDoneAt !== null },
              isDue: row.nextDoneAt === null && row.nextOn <= today,
            }
          : null,
    })),
  };
}

export type ContactShown = Awaited<ReturnType<typeof listContacts>>['contacts'][number];
