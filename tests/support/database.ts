import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { closeDatabase, openDatabase } from '~/platform/db.server';

/** Gives each test of a file its own fresh, migrated SQLite file, opened. Returns where it is. */
export function useFreshDatabase(): { file: () => string } {
  const { file, make, remove } = freshDatabase();
  beforeEach(make);
  afterEach(remove);
  return { file };
}

/** Gives the tests of a file one fresh, migrated SQLite file together, opened. Returns where it is. */
export function useOneDatabase(): { file: () => string } {
  const { file, make, remove } = freshDatabase();
  beforeAll(make);
  afterAll(remove);
  return { file };
}

function freshDatabase() {
  let folder = '';
  const file = () => join(folder, 'test.sqlite');
  const make = () => {
    folder = mkdtempSync(join(tmpdir(), 'portal-test-'));
    copyFileSync(inject('baseDatabase'), file());
    openDatabase(file());
  };
  const remove = async () => {
    await closeDatabase();
    rmSync(folder, { recursive: true, force: true });
  };
  return { file, make, remove };
}
