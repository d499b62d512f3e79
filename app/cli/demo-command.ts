import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { closeDatabase, openDatabase } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { applyMigrations } from '~/platform/migration-engine.server';
import { findPortal } from '~/platform/portal.server';
import { fillDemonstration } from '../../prisma/seed/demonstration';
import { migrate } from './migrate-command';
import type { Outcome, Terminal } from './terminal';

/** Makes the demonstration where there is no database yet; brings one that is there up to date and leaves it be. */
export async function makeDemonstration({ by }: Terminal): Promise<Outcome> {
  const { databaseFile: file } = settings();
  if (existsSync(file)) return keepDemonstration(file);
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
  return {
    ok: true,
    text: `${file} holds the demonstration: invented figures.`,
    facts: { made: true },
  };
}

async function keepDemonstration(file: string): Promise<Outcome> {
  const brought = await migrate();
  if (!brought.ok) return brought;
  openDatabase(file);
  const portal = await findPortal().finally(closeDatabase);
  if (portal?.kind === 'demo')
    return { ok: true, text: `${file} holds the demonstration already.`, facts: { made: false } };
  return {
    ok: false,
    reasons: [`${file} is not a demonstration: name another file in DATABASE_URL.`],
  };
}
