import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '~/platform/migration-engine.server';

declare module 'vitest' {
  interface ProvidedContext {
    baseDatabase: string;
  }
}

/** Migrates one SQLite file that every server test copies. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'portal-base-'));
  const file = join(folder, 'base.sqlite');
  await applyMigrations(file);
  project.provide('baseDatabase', file);
  return () => rmSync(folder, { recursive: true, force: true });
}
