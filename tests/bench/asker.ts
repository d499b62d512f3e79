import Sqlite from 'better-sqlite3';
import { signInAs } from '../support/sign-in';
import { PASSWORD } from './council';
import type { Owing } from './council-training';
import type { Question } from './load';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

/** What the bench asks the portal, each as the person whose question it is. */
export class Asker {
  #cookies = new Map<string, string>();

  constructor(
    readonly file: string,
    readonly origin: string,
  ) {}

  cookieOf(personId: string): string {
    const cookie = this.#cookies.get(personId) ?? signInAs(this.file, personId);
    this.#cookies.set(personId, cookie);
    return cookie;
  }

  page(path: string, personId?: string): Question {
    const headers = { accept: 'text/html', 'accept-encoding': 'gzip' };
    const cookie = personId && { cookie: this.cookieOf(personId) };
    return { method: 'GET', path, headers: { ...headers, ...cookie } };
  }

  signIn(email: string): Question {
    const headers = { ...FORM, origin: this.origin };
    return { method: 'POST', path: '/sign-in', headers, body: form({ email, password: PASSWORD }) };
  }

  booking(sessionId: string, one: Owing, organiserId: string): Question {
    return {
      method: 'POST',
      path: `/schools/${one.schoolId}/sessions/${sessionId}/booking`,
      headers: { ...FORM, origin: this.origin, cookie: this.cookieOf(organiserId) },
      body: form({ personId: one.personId, cover: 'arranged', which: 'all', step: 'book' }),
    };
  }
}

/** Addresses of accounts, for signing in. */
export function listAddresses(file: string, number: number): string[] {
  const sqlite = new Sqlite(file, { readonly: true });
  const rows = sqlite
    .prepare<[number], { email: string }>(
      'SELECT email FROM Account WHERE email IS NOT NULL ORDER BY email LIMIT ?',
    )
    .all(number);
  sqlite.close();
  return rows.map(({ email }) => email);
}
