import { listHeadsToRemind } from '~/features/rollout/offer-reminder.server';
import type { SchoolCalendar } from '~/features/schools/calendar';
import { listSchoolCalendars } from '~/features/schools/calendar.server';
import { organisersOf } from '~/features/schools/organiser.server';
import { livePostOn } from '~/features/schools/post';
import { currentProgrammeYear } from '~/features/programme/programme.server';
import { listBookable } from '~/features/training/school-session.server';
import { act, db } from '~/platform/db.server';
import { settings } from '~/platform/env';
import type { Sender } from '~/platform/message-text';
import { queueMessage } from '~/platform/outbox.server';
import { findPortal } from '~/platform/portal.server';
import { dayOf, instantAt, longDay, mondayOf, type Day, type Instant } from '~/platform/time';
import { weeklyReminderMessage, type ToDo } from './reminder.message';
import { isAtWorkThisWeek, isPressing, mayRemind, reminderWeek, toBookAt } from './reminder';
import { isExpected, type StaffRecord } from './school-completion';
import { listStaffRecords } from './school-completion.server';

type Digests = Map<string, ToDo[]>;

/**
 * The clock's act: one digest a week at most to whoever can act, on a day on which they and one of their schools work,
 * about all of their schools that are at work that day or later in the week. An offer unanswered for a week goes to the
 * head, unbooked people to the organiser, an online part left to the person. Done again in the same week it writes to
 * nobody twice.
 */
export async function remindWeekly(now: Instant): Promise<void> {
  const today = dayOf(now);
  const [portal, year] = [await findPortal(), await currentProgrammeYear(db, today)];
  if (!portal || !year) return;
  const atWork = await listAtWork(now);
  if (atWork.now.size === 0) return;
  const digests: Digests = new Map();
  await addAnswers(digests, atWork.thisWeek, now);
  const modules = await listReminded(year.id);
  for (const id of await listEnrolled(year.id)) {
    if (!atWork.thisWeek.has(id)) continue;
    const people = await listStaffRecords(id, year.id, today);
    await addBookings(digests, modules, people, id, now);
    await addOnlineParts(digests, modules, people, today);
  }
  await send(digests, atWork.now, portal, now);
}

/** The schools with people enrolled. */
async function listEnrolled(programmeYearId: string): Promise<string[]> {
  const schools = await db.school.findMany({
    where: { enrolments: { some: { pathway: { programmeYearId } } } },
    select: { id: true },
  });
  return schools.map(({ id }) => id);
}

/** The schools whose staff are at work now, and those where they are today or later this week. */
async function listAtWork(now: Instant): Promise<Record<'now' | 'thisWeek', Set<string>>> {
  const schools = await db.school.findMany({ select: { id: true } });
  const ids = schools.map(({ id }) => id);
  const calendars = [...(await listSchoolCalendars(db, ids))];
  const those = (is: (calendar: SchoolCalendar) => boolean) =>
    new Set(calendars.flatMap(([id, calendar]) => (is(calendar) ? id : [])));
  return {
    now: those((calendar) => reminderWeek(now, calendar) !== null),
    thisWeek: those((calendar) => isAtWorkThisWeek(dayOf(now), calendar)),
  };
}

/** The head alone can answer an offer, and has had a week to. */
async function addAnswers(
  digests: Digests,
  thisWeek: ReadonlySet<string>,
  now: Instant,
): Promise<void> {
  for (const { personId, schoolId, startsOn, ...offer } of await listHeadsToRemind(now)) {
    if (!thisWeek.has(schoolId)) continue;
    const toDo = { kind: 'answer' as const, ...offer, startsOn: longDay(startsOn) };
    digests.set(personId, [...(digests.get(personId) ?? []), toDo]);
  }
}

async function listReminded(programmeYearId: string) {
  const rows = await db.module.findMany({
    where: { programmeYearId },
    select: {
      id: true,
      title: true,
      parts: { where: { kind: 'online' }, select: { id: true, minutes: true } },
    },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

type Modules = Awaited<ReturnType<typeof listReminded>>;

async function addBookings(
  digests: Digests,
  modules: Modules,
  people: readonly StaffRecord[],
  schoolId: string,
  now: Instant,
): Promise<void> {
  const bookable = await listBookable(schoolId, now);
  const withPlaces = new Set(bookable.flatMap(({ free, moduleId }) => (free > 0 ? moduleId : [])));
  const coming = { startsAt: { gt: now }, cancellation: null };
  const places = await db.place.findMany({
    where: { schoolId, releasedAt: null, session: coming },
    select: { personId: true, session: { select: { moduleId: true } } },
  });
  const inSchool = await db.session.findMany({
    where: { schoolId, ...coming },
    select: { moduleId: true },
  });
  const booked = new Set(places.map(({ personId, session }) => `${personId} ${session.moduleId}`));
  const held = new Set(inSchool.map(({ moduleId }) => moduleId));
  const hasPlace = (personId: string, moduleId: string) =>
    held.has(moduleId) || booked.has(`${personId} ${moduleId}`);
  const toBook = toBookAt(people, withPlaces, hasPlace, dayOf(now));
  if (toBook.length === 0) return;
  const toDo = toBook.map(({ moduleId, people: number, dueOn }) => ({
    kind: 'book' as const,
    moduleTitle: modules.get(moduleId)?.title ?? '',
    people: number,
    dueOn: longDay(dueOn),
  }));
  for (const { personId } of await organisersOf(db, schoolId, dayOf(now)))
    digests.set(personId, [...(digests.get(personId) ?? []), ...toDo]);
}

async function addOnlineParts(
  digests: Digests,
  modules: Modules,
  people: readonly StaffRecord[],
  today: Day,
): Promise<void> {
  const expected = people.filter((person) => isExpected(person, today));
  const done = await db.partDone.findMany({
    where: { personId: { in: expected.map(({ personId }) => personId) } },
    select: { personId: true, modulePartId: true },
  });
  const ticked = new Set(done.map((one) => `${one.personId} ${one.modulePartId}`));
  for (const { personId, owed } of expected)
    for (const record of owed.filter((one) => isPressing(one, today))) {
      const module = modules.get(record.moduleId);
      const left = module?.parts.filter(({ id }) => !ticked.has(`${personId} ${id}`)) ?? [];
      if (!module || left.length === 0) continue;
      const minutes = left.reduce((sum, part) => sum + part.minutes, 0);
      const toDo = { kind: 'online part' as const, moduleTitle: module.title, minutes };
      const known = digests.get(personId) ?? [];
      // Someone with posts at two schools owes it once.
      const isKnown = known.some(
        (one) => one.kind === 'online part' && one.moduleTitle === module.title,
      );
      if (!isKnown) digests.set(personId, [...known, { ...toDo, dueOn: longDay(record.dueOn) }]);
    }
}

/** Nobody is written to on a day on which they are away, or no school of theirs is at work. */
async function send(
  digests: Digests,
  atWorkNow: ReadonlySet<string>,
  sender: Sender,
  now: Instant,
): Promise<void> {
  const today = dayOf(now);
  for (const [personId, toDo] of digests) {
    const person = await db.person.findUniqueOrThrow({
      where: { id: personId },
      select: {
        givenName: true,
        email: true,
        posts: {
          where: livePostOn(today),
          select: { schoolId: true, notExpectedUntil: true, workingDays: true },
        },
      },
    });
    const { email, givenName: name, posts } = person;
    const worksNow = posts.some(
      (post) => atWorkNow.has(post.schoolId ?? '') && mayRemind(post, today),
    );
    if (!email || !worksNow) continue;
    const message = weeklyReminderMessage({ name, toDo, sender, link: `${settings().origin}/` });
    await act((tx) =>
      queueMessage(tx, {
        ...message,
        ...{ kind: 'weekly-reminder', subjectId: personId, personId, toAddress: email },
        ...{ dueAt: instantAt(mondayOf(today), '08:00'), now },
      }),
    );
  }
}
