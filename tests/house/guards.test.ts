import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';

// Prisma rebuilds a table when it alters one, and its diff does not see triggers and partial indexes: this list does.
/** Triggers that refuse nothing: they lose the order in which answers came. */
const shuffling = ['answer_order_is_lost', 'response_order_is_lost'];

const expected = {
  index: ['place_once_per_person', 'waiting_once_per_person'],
  trigger: [
    'audit_is_not_rewritten',
    'place_does_not_overlap',
    'place_is_not_taken_back',
    'place_name_does_not_overlap',
    'place_only_on_a_standing_session',
    'place_within_school_cap',
    'portal_kind_is_known',
    'portal_kind_never_changes',
    'portal_stays',
    'post_has_one_home',
    'post_needs_agreement',
    'school_in_one_cohort',
    'score_from_one_to_five',
    'seats_never_oversold',
    'seats_on_new_session',
  ],
};

let folder = '';
let sqlite: Sqlite.Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-guards-'));
  const file = join(folder, 'test.sqlite');
  copyFileSync(inject('baseDatabase'), file);
  sqlite = new Sqlite(file);
  sqlite.pragma('foreign_keys = ON');
  sqlite.exec(readFileSync('tests/house/guards.sql', 'utf8'));
});

afterEach(() => {
  sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});

test('exactly these triggers and partial indexes stand after all migrations', () => {
  const names = (type: string, where: string) =>
    sqlite
      .prepare(`SELECT name FROM sqlite_master WHERE type = ? AND ${where} ORDER BY name`)
      .pluck()
      .all(type);
  expect(names('trigger', '1')).toEqual([...expected.trigger, ...shuffling].sort());
  expect(names('index', `sql LIKE '%WHERE%'`)).toEqual(expected.index);
});

const place = (
  id: string,
  session: string,
  person: string,
  school = 'school',
  claimed = '2026-11-01',
) =>
  `INSERT INTO Place (id, sessionId, schoolId, personId, cover, claimedById, claimedAt)
   VALUES ('${id}', '${session}', '${school}', '${person}', 'none', 'ann', '${claimed}')`;
const post = (values: string) =>
  `INSERT INTO Post (id, personId, schoolId, teamId, staffType, startsOn, source, createdAt) VALUES (${values})`;
const session = (values: string) =>
  `INSERT INTO Session (id, moduleId, kind, startsAt, endsAt, venue, capacity, taken, arrangedById, createdAt)
   VALUES (${values}, 'ann', '')`;

/** Each guard, what it refuses, and a neighbour that it lets through. */
const fired: [guard: string, refused: string, words: RegExp, allowed: string][] = [
  [
    'portal_kind_is_known',
    `INSERT INTO Portal VALUES ('second', 'live', '', '', '', '')`,
    /one portal row/,
    `SELECT 1`,
  ],
  [
    'portal_kind_never_changes',
    `UPDATE Portal SET kind = 'live'`,
    /never changes/,
    `UPDATE Portal SET councilName = 'Estuary Council'`,
  ],
  ['portal_stays', `DELETE FROM Portal`, /stays/, `SELECT 1`],
  [
    'audit_is_not_rewritten',
    `UPDATE AuditEntry SET actorId = 'bob'`,
    /not rewritten/,
    `DELETE FROM AuditEntry`,
  ],
  [
    'post_has_one_home',
    post(`'p1', 'ann', 'school', 'team', 'teacher', '', '', ''`),
    /one school or in one team/,
    post(`'p1', 'ann', NULL, 'team', 'team-member', '', '', ''`),
  ],
  [
    'post_needs_agreement',
    post(`'p1', 'ann', 'unsigned', NULL, 'teacher', '', '', ''`),
    /agreement comes before/,
    post(`'p1', 'ann', 'unsigned', NULL, 'head', '', '', ''`),
  ],
  [
    'school_in_one_cohort',
    `INSERT INTO CohortSchool (id, cohortId, schoolId, putById, putAt) VALUES ('c2', 'two', 'school', 'ann', '')`,
    /one cohort/,
    `INSERT INTO CohortSchool (id, cohortId, schoolId, putById, putAt) VALUES ('c2', 'two', 'unsigned', 'ann', '')`,
  ],
  [
    'seats_on_new_session',
    session(`'x', 'module', 'open', '2026-12-01T09', '2026-12-01T12', 'Hall', NULL, 0`),
    /begins empty/,
    session(`'x', 'module', 'open', '2026-12-01T09', '2026-12-01T12', 'Hall', 5, 0`),
  ],
  [
    'seats_never_oversold',
    `UPDATE Session SET taken = 3 WHERE id = 'morning'`,
    /more places than seats/,
    `UPDATE Session SET taken = 2 WHERE id = 'morning'`,
  ],
  ['place_once_per_person', place('b', 'morning', 'ann'), /UNIQUE/, place('b', 'morning', 'bob')],
  [
    'waiting_once_per_person',
    `INSERT INTO WaitingEntry VALUES ('w2', 'morning', 'school', 'ann', 'ann', '', NULL)`,
    /UNIQUE/,
    `INSERT INTO WaitingEntry VALUES ('w2', 'morning', 'school', 'bob', 'ann', '', NULL)`,
  ],
  [
    'place_only_on_a_standing_session',
    place('b', 'cancelled', 'bob'),
    /session is cancelled/,
    place('b', 'morning', 'bob'),
  ],
  [
    'place_does_not_overlap',
    place('b', 'late morning', 'ann'),
    /elsewhere/,
    place('b', 'late morning', 'bob'),
  ],
  [
    'place_name_does_not_overlap',
    `UPDATE Place SET personId = 'ann' WHERE id = 'held'`,
    /elsewhere/,
    `UPDATE Place SET personId = 'bob' WHERE id = 'held'`,
  ],
  [
    'place_within_school_cap',
    place('b', 'capped', 'bob'),
    /its share/,
    place('b', 'capped', 'bob', 'school', '2026-12-02'),
  ],
  [
    'place_is_not_taken_back',
    `UPDATE Place SET releasedAt = NULL WHERE id = 'released'`,
    /stays released/,
    `UPDATE Place SET releasedAt = '2026-11-02' WHERE id = 'ann in the morning'`,
  ],
  [
    'score_from_one_to_five',
    `INSERT INTO FeedbackAnswer (id, responseId, questionId, score) VALUES ('f', 'response', 'question', 6)`,
    /from 1 to 5/,
    `INSERT INTO FeedbackAnswer (id, responseId, questionId, score) VALUES ('f', 'response', 'question', 5)`,
  ],
];

describe('each guard', () => {
  test('of the list is fired below', () => {
    const all = [...expected.index, ...expected.trigger].sort();
    expect(fired.map(([guard]) => guard).sort()).toEqual(all);
  });

  test.each(fired)(
    '%s refuses, and lets its neighbour through',
    (_guard, refused, words, allowed) => {
      expect(() => sqlite.exec(refused)).toThrow(words);
      expect(() => sqlite.exec(allowed)).not.toThrow();
    },
  );

  test.each(fired)('%s is what refuses: without it the same statement passes', (guard, refused) => {
    sqlite.exec(
      expected.index.includes(guard) ? `DROP INDEX "${guard}"` : `DROP TRIGGER "${guard}"`,
    );
    if (guard === 'portal_kind_never_changes' || guard === 'portal_stays') return;
    expect(() => sqlite.exec(refused)).not.toThrow();
  });
});

describe('the order of answers', () => {
  const answer = () => {
    const insert = sqlite.prepare(
      `INSERT INTO FeedbackResponse VALUES (?, 'morning', NULL, NULL, 'teacher')`,
    );
    for (let at = 0; at < 30; at += 1) insert.run(`r${String(at).padStart(2, '0')}`);
    return sqlite
      .prepare(`SELECT id FROM FeedbackResponse WHERE id LIKE 'r__' ORDER BY rowid`)
      .pluck()
      .all();
  };

  test('is lost', () => {
    const stored = answer();
    expect(stored).toHaveLength(30);
    expect(stored).not.toEqual([...stored].sort());
  });

  test('would be kept without the trigger', () => {
    sqlite.exec('DROP TRIGGER "response_order_is_lost"');
    const stored = answer();
    expect(stored).toEqual([...stored].sort());
  });
});
