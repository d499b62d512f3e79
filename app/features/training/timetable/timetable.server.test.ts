import { describe, expect, test } from 'vitest';
import { answerInvitationIn } from '~/features/rollout/invitation.server';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../../tests/support/database';
import { addCohortRow, addYear, bringIn, moveSchool } from '../../../../tests/support/rollout';
import { addSchoolRow, terminal } from '../../../../tests/support/school';
import { browser, messagesTo } from '../../../../tests/support/training';
import { cancelSession } from '../session-cancellation.server';
import { listDaysByCohort, listShortSoon } from './short-soon.server';
import { getTemplatePage } from './template-page.server';
import { lineSchema } from './timetable-line.schema';
import { addLine, beginTemplate, changeLine, listLines, removeLine } from './timetable-line.server';
import { getTimetablePage } from './timetable-page.server';
import { makeTimetable } from './timetable.server';

useFreshDatabase();

const november = '2026-11-23T09:30:00.000Z';
const by = browser('lead', november);
const startsOn = '2027-01-04';

async function addTerms() {
  const terms = [
    { id: 'autumn', name: 'Autumn', startsOn: '2026-09-02', endsOn: '2026-12-18' },
    { id: 'spring 1', name: 'Spring 1', startsOn: '2027-01-04', endsOn: '2027-02-12' },
    { id: 'spring 2', name: 'Spring 2', startsOn: '2027-02-22', endsOn: '2027-03-25' },
    { id: 'summer', name: 'Summer', startsOn: '2027-04-12', endsOn: '2027-07-21' },
  ];
  await act(async (tx) => {
    await tx.term.createMany({ data: terms });
    await tx.closure.create({
      data: { id: 'c', schoolId: elm, on: '2027-01-06', kind: 'closed', onBehalf: false },
    });
  });
}

let elm = '';
let marsh = '';

/** A cohort of three schools, two of which have accepted, and a template of two lines. */
async function addCohort(published = true) {
  const programmeYearId = await addYear();
  const cohortId = await addCohortRow({ startsOn, name: 'Cohort 3' });
  marsh = await addSchoolRow();
  elm = await addSchoolRow({ name: 'Elm Road' });
  const silent = await addSchoolRow({ name: 'Silent Lane' });
  await moveSchool(terminal(november), { schoolId: silent, cohortId, reason: 'The board agreed.' });
  if (published) await bringIn([marsh, elm], cohortId, november);
  await addTerms();
  const [m1, m2] = await db.module.findMany({ orderBy: { position: 'asc' } });
  const common = { weekday: '3', minutes: '60', facilitators: '1' };
  const lines = [
    { kind: 'in-school', moduleId: m1!.id, schoolWeeks: '0', startsAtTime: '15:45', ...common },
    {
      ...{ kind: 'open', moduleId: m2!.id, schoolWeeks: '5', startsAtTime: '9.30am', ...common },
      ...{ sessions: '2', capacity: '25', venue: 'Humber Room', minutes: '240' },
    },
  ];
  for (const line of lines)
    expect(await addLine(by, programmeYearId, lineSchema.parse(line))).toEqual({ ok: true });
  return { programmeYearId, cohortId };
}

const make = async (cohortId: string, now = november) => {
  const { seen } = await getTimetablePage(cohortId, now);
  return makeTimetable(browser('lead', now), { cohortId, seen });
};

describe('making a cohort’s timetable', () => {
  test('schedules each session on its day in the accepted schools alone, and writes to nobody', async () => {
    const { cohortId } = await addCohort();
    const before = await messagesTo();
    expect(await make(cohortId)).toEqual({ ok: true, made: 4, inSchools: 2 });
    const sessions = await db.session.findMany({ orderBy: [{ startsAt: 'asc' }] });
    expect(sessions.map((one) => [one.schoolId, one.startsAt, one.capacity, one.cohortId])).toEqual(
      [
        [marsh, '2027-01-06T15:45:00.000Z', null, null],
        [elm, '2027-01-07T15:45:00.000Z', null, null],
        [null, '2027-02-10T09:30:00.000Z', 25, cohortId],
        [null, '2027-02-11T09:30:00.000Z', 25, cohortId],
      ],
    );
    expect(sessions.every((one) => one.timetableCohortId === cohortId)).toBe(true);
    expect(await messagesTo()).toEqual(before);
    const acts = await db.auditEntry.groupBy({
      by: ['act'],
      where: { act: { in: ['makeTimetable', 'scheduleSession'] } },
      _count: true,
      orderBy: { act: 'asc' },
    });
    expect(acts.map((one) => [one.act, one._count])).toEqual([
      ['makeTimetable', 1],
      ['scheduleSession', 4],
    ]);
  });

  test('twice, or by two at once, makes it once', async () => {
    const { cohortId } = await addCohort();
    const made = await Promise.all([make(cohortId), make(cohortId)]);
    expect(made.map((one) => one.ok && one.made).sort()).toEqual([0, 4]);
    expect(await make(cohortId)).toMatchObject({ made: 0 });
    expect(await db.session.count()).toBe(4);
  });

  test('again later makes it for a school that has accepted since, and nothing that was called off', async () => {
    const { cohortId } = await addCohort();
    await make(cohortId);
    const first = await db.session.findFirstOrThrow({ where: { schoolId: marsh } });
    await cancelSession(by, { sessionId: first.id, reason: 'The boiler broke.' });
    const { id: schoolId } = await db.school.findFirstOrThrow({ where: { name: 'Silent Lane' } });
    const answer = { schoolId, answer: 'accepted', reason: null, onBehalf: false } as const;
    await act((tx) => answerInvitationIn(tx, by, answer));
    expect(await make(cohortId)).toEqual({ ok: true, made: 1, inSchools: 1 });
    const page = await getTimetablePage(cohortId, november);
    expect(page.lines[0]?.days.map(({ state }) => state)).toContain('called off');
    expect(page.counts).toMatchObject({ made: 5, toMake: 0 });
  });

  test('is refused where something else would be made than was looked at', async () => {
    const { programmeYearId, cohortId } = await addCohort();
    const { seen } = await getTimetablePage(cohortId, november);
    const [line] = await listLines(db, programmeYearId);
    await act((tx) => tx.timetableLine.update({ where: { id: line!.id }, data: { weekday: 4 } }));
    expect(await makeTimetable(by, { cohortId, seen })).toMatchObject({ reason: 'changed' });
    expect(await db.session.count()).toBe(0);
  });

  test('is refused while the cohort is not published; an unknown one is absent', async () => {
    const { cohortId } = await addCohort(false);
    expect(await make(cohortId)).toMatchObject({ reason: 'not published' });
    await expect(makeTimetable(by, { cohortId: 'none', seen: '' })).rejects.toMatchObject({
      status: 404,
    });
  });

  test('shows what was moved, and the closure of the school it was moved for', async () => {
    const { cohortId } = await addCohort();
    const { lines, notAccepted, counts } = await getTimetablePage(cohortId, november);
    expect(notAccepted).toBe(1);
    expect(counts.toMake).toBe(4);
    expect(lines[0]?.days).toMatchObject([
      { schools: ['Marsh Lane Primary'], moved: null },
      { schools: ['Elm Road'], moved: 'Moved from Wed 6 Jan: the school is closed' },
    ]);
  });
});

describe('the template', () => {
  test('begins with a usual one, once', async () => {
    const { programmeYearId } = await addCohort();
    expect(await beginTemplate(by, programmeYearId)).toMatchObject({ reason: 'begun' });
    for (const { id } of await listLines(db, programmeYearId)) await removeLine(by, id);
    expect(await beginTemplate(by, programmeYearId)).toEqual({ ok: true, lines: 8 });
    expect(await getTemplatePage(programmeYearId)).toMatchObject({ late: 0, without: [] });
  });

  test('points out a line that comes after its module is due, and a module without one', async () => {
    const { programmeYearId } = await addCohort();
    const [first, second] = (await getTemplatePage(programmeYearId)).lines;
    expect(first?.late).toBeNull();
    expect(second?.late).toBeNull();
    const late = { kind: 'in-school', weekday: 3, startsAtTime: '15:45', minutes: 60 } as const;
    const fields = { ...late, moduleId: first!.moduleId, schoolWeeks: 9, facilitators: 1 };
    const rest = { sessions: 1, capacity: null, venue: null };
    expect(await changeLine(by, first!.id, { ...fields, ...rest })).toEqual({ ok: true });
    const page = await getTemplatePage(programmeYearId);
    expect(page.late).toBe(1);
    expect(page.lines.at(-1)?.late).toMatch(/^Cohort 3: .*, but due Mon 1 Feb for head teachers/);
    expect(page.without).toHaveLength(6);
  });

  test('holds only modules of its own year that have a live part', async () => {
    const { programmeYearId } = await addCohort();
    const [line] = await listLines(db, programmeYearId);
    const { id: _id, moduleTitle: _title, ...fields } = line!;
    const wanted = { ...fields, moduleId: 'unknown', kind: 'in-school' as const };
    const inSchool = { ...wanted, capacity: null, venue: null };
    expect(await addLine(by, programmeYearId, inSchool)).toMatchObject({ reason: 'no module' });
  });
});

test('a room that seems to point to somebody is not kept, in a new line or a known one', async () => {
  const { programmeYearId } = await addCohort();
  const known = (await listLines(db, programmeYearId)).find(({ kind }) => kind === 'open');
  const { id, moduleTitle: _title, ...fields } = known!;
  const room = 'Room 2, ring Leo’s mum on 07700 900123';
  const line = { ...fields, kind: 'open', capacity: 25, venue: room } as const;
  expect(await addLine(by, programmeYearId, line)).toMatchObject({ reason: 'screened' });
  expect(await changeLine(by, id, line)).toMatchObject({ reason: 'screened' });
  expect(await db.timetableLine.count({ where: { venue: room } })).toBe(0);
  expect(await db.timetableLine.count()).toBe(2);
});

describe('needed against scheduled', () => {
  test('counts half and whole days, by cohort, with what is named and what is not', async () => {
    const { programmeYearId, cohortId } = await addCohort();
    const unmade = (await listDaysByCohort(programmeYearId, november))[0]!;
    expect(unmade.all).toMatchObject({ needed: 3, unscheduled: 3, named: 0, short: 3 });
    expect(unmade.soon).toMatchObject({ needed: 1, unscheduled: 1 });
    await make(cohortId);
    const made = (await listDaysByCohort(programmeYearId, november))[0]!;
    expect(made.all).toMatchObject({ needed: 3, unscheduled: 0, unnamed: 3, short: 3 });
    await act(async (tx) => {
      await tx.person.create({
        data: { id: 'leila', givenName: 'Leila', familyName: 'Haddad', createdAt: november },
      });
      const sessions = await tx.session.findMany({ where: { schoolId: { not: null } } });
      await tx.sessionFacilitator.createMany({
        data: sessions.map(({ id }) => ({ sessionId: id, personId: 'leila' })),
      });
      await tx.cohort.update({ where: { id: cohortId }, data: { facilitatorDays: 2.5 } });
    });
    const named = (await listDaysByCohort(programmeYearId, november))[0]!;
    expect(named.all).toMatchObject({
      named: 1,
      unnamed: 2,
      short: 2,
      available: 2.5,
      beyond: 0.5,
    });
    const { days } = await listShortSoon(programmeYearId, november);
    expect(days).toMatchObject([{ name: 'Cohort 3', soon: { short: 0 }, beyond: 0.5 }]);
  });
});
