import { beforeAll, describe, expect, inject, test, afterAll } from 'vitest';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bankHolidaysToBeginWith } from '~/features/schools/bank-holiday-default';
import { figureIndicators } from '~/features/schools/school-figure';
import { isSchoolDay, isStaffDay } from '~/features/schools/calendar';
import { getSchoolCalendar, listSchoolCalendars } from '~/features/schools/calendar.server';
import { remindWeekly } from '~/features/learning/reminder.server';
import { listTimetables } from '~/features/training/timetable/cohort-timetable.server';
import { getTemplatePage } from '~/features/training/timetable/template-page.server';
import { closeDatabase, db, openDatabase } from '~/platform/db.server';
import { addDays, dayOf, instantAt, mondayOf } from '~/platform/time';
import { calendarFrom, weeksOf } from '../../prisma/seed/calendar';
import { fillDemonstration } from '../../prisma/seed/demonstration';

const now = '2026-11-24T10:00:00.000Z';
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-demonstration-'));
  const file = join(folder, 'demo.sqlite');
  copyFileSync(inject('baseDatabase'), file);
  openDatabase(file);
  await fillDemonstration(now);
}, 60_000);

afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

describe('the demonstration', () => {
  test('names no real school', async () => {
    const list = new TextDecoder('windows-1252').decode(
      readFileSync('tests/data/gias_layout_812.csv'),
    );
    const names = (await db.school.findMany({ select: { name: true } })).map(({ name }) => name);
    expect(names.length).toBe(66);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => list.includes(`"${name}"`))).toEqual([]);
  });

  test('writes only to addresses that lead nowhere', async () => {
    const elsewhere = await db.person.count({
      where: { email: { not: null }, NOT: { email: { endsWith: '.invalid' } } },
    });
    expect(elsewhere).toBe(0);
  });

  test('has each state that the pages must show', async () => {
    const [cancelled, declined, asking, paused, ended, withoutMail, full, held, drafts] =
      await Promise.all([
        db.sessionCancellation.count(),
        db.invitationAnswer.count({ where: { answer: 'declined' } }),
        db.invitationAnswer.count({ where: { answer: 'another' } }),
        db.invitationAnswer.count({ where: { answer: 'paused' } }),
        db.post.count({ where: { endsOn: { not: null } } }),
        db.person.count({ where: { email: null } }),
        db.session.count({ where: { startsAt: { gt: now }, capacity: 25, taken: 25 } }),
        db.feedbackAnswer.count({ where: { review: 'held' } }),
        db.planDraft.count({ where: { publishedAt: null, moves: { some: { undoneAt: null } } } }),
      ]);
    const twoPosts = await db.post.groupBy({
      by: ['personId'],
      having: { personId: { _count: { gt: 1 } } },
    });
    for (const count of [
      cancelled,
      declined,
      asking,
      paused,
      ended,
      withoutMail,
      full,
      held,
      drafts,
      twoPosts.length,
    ])
      expect(count).toBeGreaterThan(0);
  });

  test('its counts agree with what they count', async () => {
    const sessions = await db.session.findMany({
      select: {
        taken: true,
        capacity: true,
        _count: { select: { places: { where: { releasedAt: null } } } },
      },
    });
    expect(sessions.filter(({ taken, _count }) => taken !== _count.places)).toEqual([]);
    const responses = await db.feedbackResponse.count();
    expect(responses).toBe(await db.feedbackAsk.count({ where: { answered: true } }));
    expect(responses).toBeGreaterThan(300);
  });

  test('three cohorts stand at different stages, and a fourth is in a draft only', async () => {
    const cohorts = await db.cohort.findMany({
      orderBy: { position: 'asc' },
      select: { startsOn: true, _count: { select: { schools: true } } },
    });
    expect(cohorts.map(({ startsOn }) => startsOn)).toEqual([
      '2026-07-20',
      '2026-09-28',
      '2027-01-04',
      '2027-03-01',
    ]);
    expect(cohorts.map(({ _count }) => _count.schools)).toEqual([14, 13, 13, 0]);
  });

  test('has a template, and the timetable of the third cohort partly made from it', async () => {
    const year = await db.programmeYear.findFirstOrThrow({ select: { id: true } });
    const timetables = await listTimetables(db, year.id, now);
    const states = new Set(timetables[2]?.planned.map(({ state }) => state));
    expect([...states].sort()).toEqual(['made', 'no dates', 'to make']);
    expect(await getTemplatePage(year.id)).toMatchObject({ late: 0, without: [] });
  });

  test('is in term, with bank holidays and days of schools’ own, and no session outside them', async () => {
    const council = await getSchoolCalendar(db);
    expect(council.terms.length).toBeGreaterThan(5);
    expect(council.holidays.size).toBe(bankHolidaysToBeginWith.length);
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'])
      expect(isSchoolDay(day, council)).toBe(true);
    const kinds = await db.closure.groupBy({ by: ['kind'], orderBy: { kind: 'asc' } });
    expect(kinds.map(({ kind }) => kind)).toEqual(['closed', 'inset', 'open']);
    const sessions = await db.session.findMany({ select: { startsAt: true, schoolId: true } });
    const schoolIds = sessions.flatMap(({ schoolId }) => schoolId ?? []);
    const own = await listSchoolCalendars(db, schoolIds);
    const outside = sessions.filter(({ startsAt, schoolId }) => {
      const school = own.get(schoolId ?? '');
      return school ? !isStaffDay(dayOf(startsAt), school) : !isSchoolDay(dayOf(startsAt), council);
    });
    expect(outside).toEqual([]);
    const starts = await db.cohort.findMany({ select: { startsOn: true } });
    expect(starts.filter(({ startsOn }) => !isSchoolDay(startsOn, council))).toEqual([]);
  });

  test('is in term on whichever day it is made', () => {
    for (let ahead = 0; ahead < 730; ahead += 9) {
      const { council, monday, openFrom } = calendarFrom(
        instantAt(addDays('2026-01-01', ahead), '10:00'),
      );
      for (const week of [0, weeksOf.cohort1, weeksOf.cohort2])
        expect(mondayOf(openFrom(monday(week)))).toBe(monday(week));
      const overlap = council.terms.filter(
        ({ startsOn }, at) => startsOn <= (council.terms[at - 1]?.endsOn ?? ''),
      );
      expect(overlap).toEqual([]);
    }
  });

  test('every school has figures of the last two school years, some of them missing', async () => {
    const periods = await db.schoolFigure.groupBy({
      by: ['period'],
      _count: { value: true, missing: true },
      orderBy: { period: 'asc' },
    });
    expect(periods.map(({ period }) => period)).toEqual(['2024/25', '2025/26']);
    for (const { _count } of periods) {
      expect(_count.value + _count.missing).toBe(66 * figureIndicators.length);
      expect(_count.missing).toBeGreaterThan(0);
    }
  });

  test('somebody is reminded in its week', async () => {
    await remindWeekly(now);
    const reminders = await db.outboxMessage.count({ where: { kind: 'weekly-reminder' } });
    expect(reminders).toBeGreaterThan(0);
  });
});
