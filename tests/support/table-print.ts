import { createHash } from 'node:crypto';
import Sqlite from 'better-sqlite3';

/** What the clock may change meanwhile is left out: whether a message has gone by now. */
const COLUMNS: Record<string, string> = {
  OutboxMessage: 'id, kind, subjectId, personId, dueAt, toAddress, subject, messageId, createdAt',
};

/** A print of every row of every table: two are equal when nothing has changed between them. */
export function printOfTables(file: string): Record<string, string> {
  const sqlite = new Sqlite(file, { readonly: true });
  try {
    const names = sqlite
      .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .pluck()
      .all();
    return Object.fromEntries(names.map((name) => [name, printOf(sqlite, name)]));
  } finally {
    sqlite.close();
  }
}

function printOf(sqlite: Sqlite.Database, table: string): string {
  const hash = createHash('sha256');
  const columns = COLUMNS[table] ?? '*';
  let rows = 0;
  for (const row of sqlite
    .prepare(`SELECT ${columns} FROM "${table}" ORDER BY rowid`)
    .raw()
    .iterate()) {
    hash.update(JSON.stringify(row));
    rows += 1;
  }
  return `${rows} rows ${hash.digest('hex').slice(0, 12)}`;
}
