import { setTimeout as wait } from 'node:timers/promises';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils';
import type { Database } from 'better-sqlite3';
import { keepStatements } from './kept-statements.server';

const OLDEST_SQLITE = '3.51.3'; // the first release past the WAL-reset corruption bug
const BUSY_TRIES = 400;
const BUSY_WAIT_MS = 25;

/** The adapter for reading: `query_only` makes SQLite itself refuse a write. */
export function readAdapter(file: string): SqlDriverAdapterFactory {
  return adapterFor(file, 'PRAGMA query_only = ON;', (adapter) => adapter);
}

/** The adapter for writing: transactions begin IMMEDIATE, one at a time, waiting for other processes. */
export function writeAdapter(file: string): SqlDriverAdapterFactory {
  return adapterFor(file, 'PRAGMA synchronous = FULL;', beginImmediate);
}

function adapterFor(
  file: string,
  pragmas: string,
  wrap: (adapter: SqlDriverAdapter) => SqlDriverAdapter,
): SqlDriverAdapterFactory {
  // A short timeout: the driver waits inside the event loop, so the patience is in `begin` below.
  const factory = new PrismaBetterSqlite3({
    url: `file:${file}`,
    fileMustExist: true,
    timeout: 50,
  });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect();
      keepStatements(clientOf(adapter));
      await assertVersion(adapter);
      await adapter.executeScript(
        `PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000; ${pragmas}`,
      );
      return wrap(adapter);
    },
  };
}

/** The driver's connection, which the adapter holds without saying so in its types. */
function clientOf(adapter: SqlDriverAdapter): Database {
  if (!('client' in adapter)) throw new Error('The database adapter holds no connection.');
  return adapter.client as Database;
}

async function assertVersion(adapter: SqlDriverAdapter) {
  const answer = await adapter.queryRaw(statement('SELECT sqlite_version()'));
  const version = String(answer.rows[0]?.[0]);
  if (version.localeCompare(OLDEST_SQLITE, 'en', { numeric: true }) < 0)
    throw new Error(`SQLite ${version} is too old: ${OLDEST_SQLITE} or newer is needed.`);
}

function statement(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] };
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'cause' in error &&
    (error.cause as { kind?: string } | undefined)?.kind === 'SocketTimeout'
  );
}

async function begin(adapter: SqlDriverAdapter) {
  for (let tries = 1; ; tries++) {
    try {
      await adapter.executeRaw(statement('BEGIN IMMEDIATE'));
      return;
    } catch (error) {
      if (!isBusy(error) || tries >= BUSY_TRIES) throw error;
      await wait(BUSY_WAIT_MS);
    }
  }
}

function beginImmediate(adapter: SqlDriverAdapter): SqlDriverAdapter {
  let last: Promise<void> = Promise.resolve();
  const takeTurn = async () => {
    const before = last;
    let done: () => void = () => undefined;
    last = new Promise((resolve) => (done = resolve));
    await before;
    return done;
  };
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    executeScript: (script) => adapter.executeScript(script),
    dispose: () => adapter.dispose(),
    async startTransaction() {
      const done = await takeTurn();
      try {
        await begin(adapter);
        return transactionOn(adapter, done);
      } catch (error) {
        done();
        throw error;
      }
    },
  };
}

function transactionOn(adapter: SqlDriverAdapter, done: () => void): Transaction {
  const run = async (sql: string) => {
    await adapter.executeRaw(statement(sql));
  };
  const end = () => {
    done();
    return Promise.resolve();
  };
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    commit: end,
    rollback: end,
    createSavepoint: (name) => run(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => run(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => run(`RELEASE SAVEPOINT ${name}`),
  };
}
