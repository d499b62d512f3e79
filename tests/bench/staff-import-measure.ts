import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { closeDatabase, openDatabase } from '~/platform/db.server';
import { applyMigrations } from '~/platform/migration-engine.server';
import { freePort } from '../support/http';
import { signInAs } from '../support/sign-in';
import { layCouncil, STAFF } from './council';
import { peakMemoryOf, processorTimeOf, settingsFor, startServer, stopServer } from './server';
import type { Server } from './server';
import { staffFileOf } from './staff-import-file';

const LEAD = 'bench-trust-lead';

/** Milliseconds until the answer, and of the processor; null where the system does not tell. */
export type Took = { wall: number; processor: number | null };

/**
 * Once each, in a portal just started. The preview is the upload and the page of what would change; namesakes are
 * asked about on it, and the answers are sent until nothing waits.
 */
export type StaffImportMeasure = {
  people: number;
  questions: number;
  preview: Took;
  answers: Took;
  apply: Took;
  peakMemory: { before: number | null; afterwards: number | null };
};

/**
 * Takes in the list of a trust with 3,500 people at seventy schools that have only their heads yet, as the trust's
 * lead does in the browser, on a database of its own.
 */
export async function measureStaffImport(folder: string): Promise<StaffImportMeasure> {
  mkdirSync(folder);
  const settings = settingsFor(folder, await freePort());
  Object.assign(process.env, settings);
  const file = join(folder, 'bench.sqlite');
  const { path, list } = await prepare(file);
  const cookie = signInAs(file, LEAD);
  const server = await startServer(settings);
  const ask = asking(server, cookie);
  try {
    const before = peakMemoryOf(server);
    let here = '';
    let page = '';
    let questions = 0;
    const preview = await timed(server, async () => {
      const body = new FormData();
      body.set('file', list);
      const kept = await ask(path, { method: 'POST', body }, 302);
      here = kept.location.replace(/\/columns$/, '');
      page = (await ask(here, {}, 200)).text;
    });
    const answers = await timed(server, async () => {
      for (let body = answersTo(page); body.size > 0; body = answersTo(page)) {
        questions += body.size / 2;
        await ask(`${here}/answers`, { method: 'POST', body }, 302);
        page = (await ask(here, {}, 200)).text;
      }
    });
    const people = countPosts(file);
    const apply = await timed(server, () =>
      ask(here, { method: 'POST', body: new URLSearchParams() }, 302),
    );
    const taken = countPosts(file) - people;
    if (taken !== STAFF) throw new Error(`Of ${STAFF} people ${taken} were taken in.`);
    const peakMemory = { before, afterwards: peakMemoryOf(server) };
    return { people: taken, questions, preview, answers, apply, peakMemory };
  } finally {
    await stopServer(server);
  }
}

/** Seventy schools of one trust with their heads, and the list of everybody else. */
async function prepare(file: string): Promise<{ path: string; list: File }> {
  await applyMigrations(file);
  openDatabase(file);
  const { chance, seeded, rows } = await layCouncil(
    new Date().toISOString(),
    ({ rows, calendar }) => {
      const [since, createdAt] = [calendar.monday(-22), calendar.morning(-22)];
      const name = { givenName: 'Lee', familyName: 'Trustlead' };
      const lead = { personId: LEAD, role: 'trust-lead', trustId: rows.trust[0]?.id ?? null };
      rows.person.push({ id: LEAD, ...name, email: null, createdAt });
      rows.grant.push({ id: LEAD, ...lead, source: 'hand', startsOn: since, createdAt });
    },
    { trust: 'Bench Trust' },
  );
  await closeDatabase();
  return {
    path: `/trusts/${rows.trust[0]?.id}/staff/import`,
    list: staffFileOf(chance, seeded),
  };
}

/** Asks as the trust's lead, without JavaScript. @throws at another status than the expected one */
const asking =
  ({ origin }: Server, cookie: string) =>
  async (path: string, init: RequestInit, expected: number) => {
    const headers = { accept: 'text/html', origin, cookie };
    const answer = await fetch(origin + path, { ...init, headers, redirect: 'manual' });
    const text = await answer.text();
    if (answer.status !== expected)
      throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 2_000)}`);
    return { text, location: answer.headers.get('location') ?? '' };
  };

/** To each question of the page that waits, whether two are one: that they are different people. */
function answersTo(page: string): URLSearchParams {
  const inputs = [...page.matchAll(/<input[^>]*>/g)].map(([input]) => input);
  const ids = new Map(
    inputs.flatMap((input) => {
      const [, at, id] = /name="asked\.(\d+)" value="([^"]*)"/.exec(input) ?? [];
      return at !== undefined && id !== undefined ? [[at, id] as const] : [];
    }),
  );
  const body = new URLSearchParams();
  for (const input of inputs) {
    const at = /name="answer\.(\d+)"/.exec(input)?.[1];
    if (at === undefined || !input.includes('value="different"') || input.includes('checked'))
      continue;
    body.set(`asked.${at}`, ids.get(at) ?? '');
    body.set(`answer.${at}`, 'different');
  }
  return body;
}

async function timed(server: Server, does: () => Promise<unknown>): Promise<Took> {
  const [processor, startedAt] = [processorTimeOf(server), performance.now()];
  await does();
  const wall = performance.now() - startedAt;
  const afterwards = processorTimeOf(server);
  const both = processor !== null && afterwards !== null;
  return { wall, processor: both ? afterwards - processor : null };
}

function countPosts(file: string): number {
  const sqlite = new Sqlite(file, { readonly: true });
  const count = sqlite.prepare<[], number>('SELECT count(*) FROM Post').pluck().get() ?? 0;
  sqlite.close();
  return count;
}
