import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { listDemonstrationPeople } from '~/features/people/demonstration.server';
import { closeDatabase, openDatabase } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { applyMigrations } from '~/platform/migration-engine.server';
import { findPortal } from '~/platform/portal.server';
import type { Instant } from '~/platform/time';
import { fillDemonstration } from '../../prisma/seed/demonstration';
import { migrate } from './migrate-command';
import type { Outcome, Terminal } from './terminal';

/** Makes the demonstration where there is no database yet; brings one that is there up to date and leaves it be. */
export async function makeDemonstration({ by }: Terminal): Promise<Outcome> {
  const { databaseFile: file } = settings();
  if (existsSync(file)) return keepDemonstration(file, by.now);
  mkdirSync(dirname(file), { recursive: true });
  // Filled beside its place and moved there whole, so that a broken-off start leaves no half demonstration.
  const partial = `${file}.partial`;
  for (const leftover of [partial, `${partial}-wal`, `${partial}-shm`])
    rmSync(leftover, { force: true });
  await applyMigrations(partial);
  openDatabase(partial);
  try {
    await fillDemonstration(by.now);
  } finally {
    await closeDatabase();
  }
  renameSync(partial, file);
  const { text, facts } = await whomToSignInAs(file, by.now);
  const made = `${file} holds the demonstration: invented figures.`;
  return { ok: true, text: `${made}\n${text}`, facts: { made: true, ...facts } };
}

async function keepDemonstration(file: string, now: Instant): Promise<Outcome> {
  const brought = await migrate();
  if (!brought.ok) return brought;
  const { kind, text, facts } = await whomToSignInAs(file, now);
  if (kind === 'demo') return { ok: true, text, facts: { made: false, ...facts } };
  return {
    ok: false,
    reasons: [`${file} is not a demonstration: name another file in DATABASE_URL.`],
  };
}

async function whomToSignInAs(file: string, now: Instant) {
  openDatabase(file);
  try {
    const people = await listDemonstrationPeople(now);
    const lines = people.map(({ name, as }) => `  ${name}, ${as}`);
    const text = ['Sign in as one of these, without a password:', ...lines].join('\n');
    return { kind: (await findPortal())?.kind, text, facts: { people: people.length } };
  } finally {
    await closeDatabase();
  }
}
