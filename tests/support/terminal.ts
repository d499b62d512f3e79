import { afterEach, beforeEach, vi } from 'vitest';
import { run } from '~/cli/main';
import { closeDatabase, openDatabase } from '~/platform/db.server';
import * as env from '~/platform/env';
import { useFreshDatabase } from './database';

/**
 * The portal command on a fresh database for each test. What it prints is kept, and emptied before each command;
 * the command opens the database for itself, and the test looks into it afterwards.
 */
export function useTerminal() {
  const { file } = useFreshDatabase();
  const printed: string[] = [];
  beforeEach(() => {
    const settings = env.readSettings({ ...process.env, DATABASE_URL: `file:${file()}` });
    vi.spyOn(env, 'settings').mockReturnValue(settings);
    for (const stream of ['log', 'error'] as const)
      vi.spyOn(console, stream).mockImplementation((line: string) => void printed.push(line));
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => printed.splice(0));

  /** Runs `portal …` and returns its exit code. */
  async function portal(...args: string[]): Promise<number> {
    printed.splice(0);
    await closeDatabase();
    const code = await run(args);
    openDatabase(file());
    return code;
  }
  return { portal, printed, file };
}
