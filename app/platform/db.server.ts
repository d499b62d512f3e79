import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaClient, type Prisma } from '~prisma/client';
import { readAdapter, writeAdapter } from './db-adapter.server';
import { keepWriteAheadLog } from './write-ahead-log.server';

/** A transaction of `act`: what every verb that writes takes as its first argument. */
export type Tx = Prisma.TransactionClient;

/** The read client: its connection refuses every write. */
export type Reader = Omit<PrismaClient, '$transaction'>;

type Database = {
  read: Reader;
  write: PrismaClient;
  close: () => Promise<void>;
};

let database: Database | undefined;
const insideAct = new AsyncLocalStorage<true>();

/**
 * Opens the portal's database: one connection that only reads, one that only `act` reaches.
 * @param file path of the SQLite file, which must exist and be migrated
 */
export function openDatabase(file: string): Database {
  if (database) throw new Error('The database is already open.');
  keepWriteAheadLog(file);
  const read = new PrismaClient({ adapter: readAdapter(file) });
  const write = new PrismaClient({ adapter: writeAdapter(file) });
  const close = async () => {
    database = undefined;
    await Promise.all([read.$disconnect(), write.$disconnect()]);
  };
  database = { read, write, close };
  return database;
}

function opened(): Database {
  if (!database) throw new Error('The database is not open yet.');
  return database;
}

/** The read client. Sees what is committed, never a transaction under way. */
export const db: Reader = new Proxy({} as Reader, {
  get: (_, key) => Reflect.get(opened().read, key) as unknown,
});

/** A read of what never changes once it is there: asked of each database until it is, and then remembered. */
export function readOnce<T>(read: () => Promise<T | null>): () => Promise<T | null> {
  const known = new WeakMap<Database, T>();
  return async () => {
    const from = opened();
    const found = known.get(from) ?? (await read());
    if (found !== null) known.set(from, found);
    return found;
  };
}

const LONGEST_WAIT_MS = 20_000;
const LONGEST_ACT_MS = 60_000;

/**
 * Runs one act as one transaction that holds SQLite's write lock from its first statement (BEGIN IMMEDIATE),
 * so what it reads through `tx` cannot change under it. Nothing slow (mail, hashing, files) is awaited inside.
 * @throws when called inside another act: pass the `tx` on instead
 */
export function act<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  if (insideAct.getStore()) throw new Error('An act was begun inside another: pass its tx on.');
  return opened().write.$transaction((tx) => insideAct.run(true, () => work(tx)), {
    maxWait: LONGEST_WAIT_MS,
    timeout: LONGEST_ACT_MS,
  });
}

/** Closes both connections, after which `openDatabase` may be called again. */
export async function closeDatabase(): Promise<void> {
  await database?.close();
}
