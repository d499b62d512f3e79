import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '~/cli/main';
import { closeDatabase, db, openDatabase } from '~/platform/db.server';

let folder: string;
const at = (name: string) => join(folder, name);

vi.mock(import('~/platform/env'), async (original) => {
  const env = await original();
  const settings = () => ({ ...env.readSettings(process.env), databaseFile: at('portal.sqlite') });
  return { ...env, settings };
});

const live = (council: string) => [
  ...['live', '--council', council, '--la', '812', '--contact', 'inclusion@example.gov.uk'],
];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-backup-'));
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
  expect(await run(['migrate'])).toBe(0);
  expect(await run(live('Estuary Council'))).toBe(0);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function inDatabase<T>(read: () => Promise<T>): Promise<T> {
  openDatabase(at('portal.sqlite'));
  try {
    return await read();
  } finally {
    await closeDatabase();
  }
}

const acts = () => inDatabase(() => db.auditEntry.findMany({ select: { act: true, door: true } }));

describe('a backup', () => {
  it('is one whole file that brings back what it held', async () => {
    expect(await run(['backup', at('monday.sqlite')])).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['monday.sqlite', 'portal.sqlite']);

    rmSync(at('portal.sqlite'));
    expect(await run(['restore', at('monday.sqlite')])).toBe(0);
    const portal = await inDatabase(() => db.portal.findFirstOrThrow());
    expect(portal.councilName).toBe('Estuary Council');
    expect(await acts()).toEqual([
      { act: 'loadBankHolidays', door: 'terminal' },
      { act: 'backUp', door: 'terminal' },
      { act: 'restore', door: 'terminal' },
    ]);
  });

  it('is taken while the portal has it open, and put back only when it has stopped', async () => {
    const portal = new Sqlite(at('portal.sqlite'));
    portal.prepare('SELECT * FROM Portal').all();
    expect(await run(['backup', at('monday.sqlite')])).toBe(0);
    expect(await run(['restore', at('monday.sqlite')])).toBe(1);
    expect(console.error).toHaveBeenLastCalledWith(expect.stringContaining('is in use'));
    portal.close();
    expect(await run(['restore', at('monday.sqlite')])).toBe(0);
  });

  it('keeps the database that it replaces', async () => {
    await run(['backup', at('monday.sqlite')]);
    await run(['restore', at('monday.sqlite')]);
    expect(readdirSync(folder).filter((name) => name.includes('.before-'))).toHaveLength(1);
  });

  it('never overwrites a file', async () => {
    writeFileSync(at('monday.sqlite'), 'something else');
    expect(await run(['backup', at('monday.sqlite')])).toBe(1);
  });
});

/** Makes a backup and spoils it, past the guards that the database keeps. */
async function spoil(table: string, sql: string) {
  await run(['backup', at('bad.sqlite')]);
  const sqlite = new Sqlite(at('bad.sqlite'));
  sqlite.pragma('foreign_keys = OFF');
  const guards = sqlite.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?",
  );
  for (const { name } of guards.all(table) as { name: string }[])
    sqlite.exec(`DROP TRIGGER "${name}"`);
  sqlite.exec(sql);
  sqlite.close();
}

const orphan = `INSERT INTO Post (id, personId, teamId, staffType, startsOn, source, createdAt)
  VALUES ('post', 'nobody', 'nowhere', 'teacher', '2026-09-01', 'hand', '2026-09-01')`;
const laterMigration = `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
  VALUES ('later', '', '29991231000000_later', 1)`;

describe('what is no backup of this portal', () => {
  it.each([
    ['a file that is not there', () => Promise.resolve()],
    ['a file that is no database', async () => writeFile(at('bad.sqlite'), 'words '.repeat(999))],
    ['a backup with rows that point nowhere', () => spoil('Post', orphan)],
    ['a demonstration', () => spoil('Portal', "UPDATE Portal SET kind = 'demo'")],
    ['a database of a newer portal', () => spoil('_prisma_migrations', laterMigration)],
  ])('%s is refused and changes nothing', async (_, make) => {
    await make();
    expect(await run(['restore', at('bad.sqlite')])).toBe(1);
    expect(existsSync(at('portal.sqlite'))).toBe(true);
    expect((await acts()).map(({ act }) => act)).not.toContain('restore');
  });
});
