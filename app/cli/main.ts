import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { settings } from '~/platform/env';
import { applyMigrations } from '~/platform/migration-engine.server';

/** The `portal` command; resolves with its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  if (args[0] !== 'migrate') {
    console.error('Usage: portal migrate');
    return 2;
  }
  const { databaseFile } = settings();
  if (!existsSync(databaseFile)) mkdirSync(dirname(databaseFile), { recursive: true });
  await applyMigrations(databaseFile);
  return 0;
}
