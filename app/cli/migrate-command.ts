import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { settings } from '~/platform/env';
import { applyMigrations } from '~/platform/migration-engine.server';
import { checkMigrations } from '~/platform/migrations.server';
import type { Outcome } from './terminal';

/** Makes the database, or brings it up to what this portal needs. */
export async function migrate(): Promise<Outcome> {
  const { databaseFile: file } = settings();
  if (existsSync(file)) {
    const standing = checkMigrations(file);
    if (standing.ok) return { ok: true, text: `${file} is up to date.`, facts: { applied: [] } };
    const strange = [...standing.ahead, ...standing.unfinished];
    if (strange.length > 0) {
      return {
        ok: false,
        reasons: strange.map((name) => `${file} has ${name}, which this portal cannot finish.`),
      };
    }
  }
  mkdirSync(dirname(file), { recursive: true });
  const applied = await applyMigrations(file);
  return {
    ok: true,
    text: `${file} is up to date: applied ${applied.join(', ')}.`,
    facts: { applied },
  };
}
