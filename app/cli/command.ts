import type { Command } from 'commander';
import { clockFrom } from '~/platform/clock';
import { closeDatabase, openDatabase } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { databaseFault } from '~/platform/database-standing.server';
import { progressBar, tell, type Outcome, type Terminal } from './terminal';

/** Exit codes: what was asked is done, was refused with reasons, or was asked wrongly. */
export const DONE = 0;
export const REFUSED = 1;
export const WRONG_USAGE = 2;

/** Keeps the exit code of the command that ran. */
export type Exit = { code: number };

type Work<Values> = (terminal: Terminal, values: Values, ...args: string[]) => Promise<Outcome>;

/**
 * Gives a command its work: `values` are its options, then come its arguments in order. The database
 * is opened round it, unless the work is done on the file itself.
 */
export function does<Values>(
  exit: Exit,
  command: Command,
  work: Work<Values>,
  on: 'database' | 'file' = 'database',
): void {
  command.option('--json', 'print one line of JSON').action(async (...given: unknown[]) => {
    const values = command.opts<Values & { json?: true }>();
    const args = given.slice(0, -2).filter((one) => typeof one === 'string');
    const run = (terminal: Terminal) => work(terminal, values, ...args);
    const outcome = on === 'file' ? await onFile(run) : await onDatabase(run);
    tell(outcome, values.json === true);
    exit.code = outcome.ok ? DONE : REFUSED;
  });
}

type Run = (terminal: Terminal) => Promise<Outcome>;

async function onFile(run: Run): Promise<Outcome> {
  const bar = progressBar();
  const now = clockFrom(settings().startingInstant)();
  try {
    return await run({ by: { personId: null, door: 'terminal', now }, advance: bar.advance });
  } finally {
    bar.end();
  }
}

async function onDatabase(run: Run): Promise<Outcome> {
  const { databaseFile } = settings();
  const fault = databaseFault(databaseFile);
  if (fault !== undefined) return { ok: false, reasons: [fault] };
  openDatabase(databaseFile);
  try {
    return await onFile(run);
  } finally {
    await closeDatabase();
  }
}
