import Sqlite from 'better-sqlite3';

/**
 * Puts a database into write-ahead mode, in which it stays: readers never wait for a writer, nor a
 * writer for readers. Done before any client opens it, since the change needs the file to itself.
 */
export function keepWriteAheadLog(file: string): void {
  const sqlite = new Sqlite(file, { fileMustExist: true });
  try {
    sqlite.pragma('journal_mode = WAL');
  } finally {
    sqlite.close();
  }
}
