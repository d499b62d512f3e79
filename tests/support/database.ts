import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, inject } from 'vitest';
import { closeDatabase, openDatabase } from '~/platform/db.server';

/** Gives each test of a file its own fresh, migrated SQLite file, opened. Returns where it is. */
export function useFreshDatabase(): { file: () => string } {
  let folder = '';
  const file = () => join(folder, 'test.sqlite');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'portal-test-'));
    copyFileSync(inject('baseDatabase'), file());
    openDatabase(file());
  });
  afterEach(async () => {
    await closeDatabase();
    rmSync(folder, { recursive: true, force: true });
  });
  return { file };
}
