import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { spreadOf, type Question, type Spread } from './load';
import { startServer, stopServer } from './server';

const ROUNDS = 300;

type Recorded = { sql: string; values: unknown[] };

/** What a page asks of the database, and how long SQLite alone takes to give the same rows. */
export type Limit = { statements: number; rows: number; time: Spread };

/**
 * Asks a recording portal for each page once (after a first time, which fills what is kept in memory), and puts the
 * same statements with the same values straight to SQLite.
 */
export async function limitsOf(
  settings: Record<string, string>,
  recordTo: string,
  pages: readonly Question[],
): Promise<Limit[]> {
  const server = await startServer(settings, recordTo);
  const recorded: Recorded[][] = [];
  for (const page of pages) {
    await visit(server.origin, page);
    const before = read(recordTo).length;
    await visit(server.origin, page);
    recorded.push(read(recordTo).slice(before).filter(isQuery));
  }
  await stopServer(server);
  const sqlite = new Sqlite(settings.DATABASE_URL?.replace('file:', ''), { readonly: true });
  const limits = recorded.map((statements) => limitOf(sqlite, statements));
  sqlite.close();
  return limits;
}

async function visit(origin: string, { path, headers }: Question): Promise<void> {
  const answer = await fetch(origin + path, { headers, redirect: 'manual' });
  await answer.text();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
}

const isQuery = ({ sql }: Recorded) => /^\s*(SELECT|WITH)\b/i.test(sql);

function read(file: string): Recorded[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Recorded);
}

function limitOf(sqlite: Sqlite.Database, recorded: Recorded[]): Limit {
  const prepared = recorded.map(({ sql, values }) => ({ statement: sqlite.prepare(sql), values }));
  let rows = 0;
  const times = Array.from({ length: ROUNDS }, () => {
    rows = 0;
    const startedAt = performance.now();
    for (const { statement, values } of prepared) rows += statement.all(...values).length;
    return performance.now() - startedAt;
  });
  return { statements: recorded.length, rows, time: spreadOf(times) };
}
