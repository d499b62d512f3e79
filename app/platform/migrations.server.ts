import Sqlite from 'better-sqlite3';
import { migrationNames } from './migration-engine.server';

type Standing =
  { ok: true } | { ok: false; behind: string[]; ahead: string[]; unfinished: string[] };

/** Compares the migrations a database has had with those in the tree. */
export function checkMigrations(file: string): Standing {
  const had = appliedMigrations(file);
  const finished = new Set(had.filter((row) => row.finished).map((row) => row.name));
  const wanted = new Set(migrationNames());
  const behind = [...wanted].filter((name) => !finished.has(name));
  const ahead = [...finished].filter((name) => !wanted.has(name));
  const unfinished = had.filter((row) => !row.finished).map((row) => row.name);
  if (behind.length + ahead.length + unfinished.length === 0) return { ok: true };
  return { ok: false, behind, ahead, unfinished };
}

function appliedMigrations(file: string): { name: string; finished: boolean }[] {
  const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const table = sqlite
      .prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'`)
      .get();
    if (!table) return [];
    const rows = sqlite
      .prepare(
        'SELECT migration_name, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
      )
      .all() as { migration_name: string; finished_at: unknown }[];
    return rows.map((row) => ({
      name: row.migration_name,
      finished: row.finished_at !== null,
    }));
  } finally {
    sqlite.close();
  }
}
