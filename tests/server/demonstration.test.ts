import { beforeAll, describe, expect, inject, test, afterAll } from 'vitest';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, db, openDatabase } from '~/platform/db.server';
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
    const [cancelled, declined, asking, paused, ended, withoutMail, full, held] = await Promise.all(
      [
        db.sessionCancellation.count(),
        db.invitationAnswer.count({ where: { answer: 'declined' } }),
        db.invitationAnswer.count({ where: { answer: 'another' } }),
        db.invitationAnswer.count({ where: { answer: 'paused' } }),
        db.post.count({ where: { endsOn: { not: null } } }),
        db.person.count({ where: { email: null } }),
        db.session.count({ where: { startsAt: { gt: now }, capacity: 25, taken: 25 } }),
        db.feedbackAnswer.count({ where: { review: 'held' } }),
      ],
    );
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

  test('three cohorts stand at different stages', async () => {
    const cohorts = await db.cohort.findMany({
      orderBy: { position: 'asc' },
      select: { startsOn: true, _count: { select: { schools: true } } },
    });
    expect(cohorts.map(({ startsOn }) => startsOn)).toEqual([
      '2026-07-20',
      '2026-09-28',
      '2026-12-28',
    ]);
    expect(cohorts.map(({ _count }) => _count.schools)).toEqual([14, 13, 13]);
  });

  test('every school has figures of the last two school years, some of them missing', async () => {
    const periods = await db.schoolFigure.groupBy({
      by: ['period'],
      _count: { value: true, missing: true },
      orderBy: { period: 'asc' },
    });
    expect(periods.map(({ period }) => period)).toEqual(['2024/25', '2025/26']);
    for (const { _count } of periods) {
      expect(_count.value + _count.missing).toBe(66 * 4);
      expect(_count.missing).toBeGreaterThan(0);
    }
  });
});
