import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Instant } from './time';

const PAGES_AT_A_TIME = 1000;

/**
 * Copies a database by SQLite's own backup, which waits for nobody and misses nothing committed, and
 * checks the copy before it bears its name.
 * @throws when the copy is not whole; nothing bears the name then
 */
export async function backUpTo(
  database: string,
  target: string,
  advance: (done: number, total: number) => void,
): Promise<void> {
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  const sqlite = new Sqlite(database, { readonly: true, fileMustExist: true });
  try {
    await sqlite.backup(unfinished, {
      progress: ({ totalPages, remainingPages }) => {
        advance(totalPages - remainingPages, totalPages);
        return PAGES_AT_A_TIME;
      },
    });
  } finally {
    sqlite.close();
  }
  const fault = backupFault(unfinished);
  if (fault !== undefined) {
    rmSync(unfinished, { force: true });
    throw new Error(fault);
  }
  leaveWriteAheadLog(unfinished);
  renameSync(unfinished, target);
}

/** What is wrong with a file that should be a whole database of the portal; nothing when it is one. */
export function backupFault(file: string): string | undefined {
  if (!existsSync(file)) return `There is no file ${file}.`;
  try {
    return withFile(file, (sqlite) => {
      const integrity = sqlite.pragma('integrity_check', { simple: true });
      if (integrity !== 'ok') return `${file} is damaged: ${String(integrity)}.`;
      const orphans = sqlite.pragma('foreign_key_check') as unknown[];
      return orphans.length > 0
        ? `${file} is damaged: ${orphans.length} rows point nowhere.`
        : undefined;
    });
  } catch (error) {
    return `${file} cannot be read as a database: ${error instanceof Error ? error.message : 'no reason'}.`;
  }
}

/** Whether a database is `demo` or `live`; undefined while nobody has said so. */
export function kindOf(file: string): string | undefined {
  return withFile(file, (sqlite) => {
    const tables = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'Portal'").all();
    if (tables.length === 0) return undefined;
    const row = sqlite.prepare('SELECT kind FROM Portal').get() as { kind: string } | undefined;
    return row?.kind;
  });
}

/** Is the database open anywhere? SQLite leaves write-ahead mode only for someone who has it alone. */
export function isInUse(database: string): boolean {
  try {
    leaveWriteAheadLog(database);
    return false;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true;
    throw error;
  }
}

/** Writes everything back into the one file, so that it can be moved; opening it begins a new log. */
function leaveWriteAheadLog(database: string): void {
  const sqlite = new Sqlite(database, { fileMustExist: true, timeout: 0 });
  try {
    sqlite.pragma('journal_mode = DELETE');
  } finally {
    sqlite.close();
  }
}

/**
 * Puts a checked backup in the place of a database that nobody uses, and keeps what was there.
 * @returns the name under which the former database is kept, if there was one
 */
export function restoreOver(database: string, backup: string, now: Instant): string | undefined {
  const incoming = `${database}.incoming`;
  copyFileSync(backup, incoming);
  const kept = existsSync(database)
    ? `${database}.before-${now.replaceAll(/[:.]/g, '-')}`
    : undefined;
  if (kept !== undefined) renameSync(database, kept);
  renameSync(incoming, database);
  return kept;
}

function withFile<T>(file: string, read: (sqlite: Sqlite.Database) => T): T {
  // Not read-only: that could leave the side files of a write-ahead log behind.
  const sqlite = new Sqlite(file, { fileMustExist: true });
  try {
    return read(sqlite);
  } finally {
    sqlite.close();
  }
}
