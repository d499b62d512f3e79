import { createHash, randomBytes, randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';

type Options = { name?: string; method?: 'password' | 'slip'; hours?: number };

/**
 * Begins a sign-in session for a person straight in a database file, for stories and for looking at a page by
 * hand: the person gets an account if they have none. Grants stay as they are.
 * @returns the cookie, as `name=value`
 */
export function signInAs(file: string, personId: string, options: Options = {}): string {
  const { name = 'portal', method = 'password', hours = 2 } = options;
  const token = randomBytes(20).toString('hex');
  const now = new Date().toISOString();
  const later = new Date(Date.now() + hours * 3_600_000).toISOString();
  const database = new Database(file, { fileMustExist: true, timeout: 20_000 });
  try {
    database
      .prepare('INSERT OR IGNORE INTO "Account" ("id", "personId", "createdAt") VALUES (?, ?, ?)')
      .run(randomUUID(), personId, now);
    const account = database
      .prepare<[string], { id: string }>('SELECT "id" FROM "Account" WHERE "personId" = ?')
      .get(personId);
    database
      .prepare(
        `INSERT INTO "SignInSession" ("id", "accountId", "method", "device", "createdAt", "expiresAt", "endsAt", "confirmedAt")
         VALUES (?, ?, ?, 'A browser', ?, ?, ?, ?)`,
      )
      .run(hashOf(token), account?.id, method, now, later, later, now);
  } finally {
    database.close();
  }
  return `${name}=${token}`;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
