import { existsSync } from 'node:fs';
import { recordAct } from '~/features/people/audit.server';
import { backupFault, backUpTo, isInUse, kindOf, restoreOver } from '~/platform/backup.server';
import { databaseFault } from '~/platform/database-standing.server';
import { act, closeDatabase, openDatabase } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { checkMigrations } from '~/platform/migrations.server';
import type { Outcome, Terminal } from './terminal';

const portal = { kind: 'portal', id: 'portal' };
const refused = (...reasons: string[]): Outcome => ({ ok: false, reasons });

/** Copies the database to a new file while the portal goes on. */
export async function backUp(terminal: Terminal, _: unknown, file = ''): Promise<Outcome> {
  if (existsSync(file)) return refused(`${file} is there already: name a new file.`);
  await act((tx) => recordAct(tx, terminal.by, { act: 'backUp', subject: portal }));
  await backUpTo(settings().databaseFile, file, terminal.advance);
  return { ok: true, text: `Backed up to ${file}, and checked.`, facts: { file } };
}

/** Puts a backup in the place of the database, with the portal stopped; the former one is kept. */
export async function restore({ by }: Terminal, _: unknown, file = ''): Promise<Outcome> {
  const { databaseFile } = settings();
  const fault = backupFault(file) ?? clash(databaseFile, file);
  if (fault !== undefined) return refused(fault);
  const kept = restoreOver(databaseFile, file, by.now);
  const behind = databaseFault(databaseFile);
  if (behind === undefined) await recordRestore(databaseFile, by);
  const text = [
    `Restored ${databaseFile} from ${file}.`,
    ...(kept ? [`What was there before is kept as ${kept}.`] : []),
    ...(behind ? [behind] : []),
  ];
  return { ok: true, text: text.join('\n'), facts: { file, kept, behind } };
}

function clash(databaseFile: string, backup: string): string | undefined {
  const standing = checkMigrations(backup);
  if (!standing.ok && (standing.ahead.length > 0 || standing.unfinished.length > 0))
    return databaseFault(backup);
  if (!existsSync(databaseFile)) return undefined;
  if (isInUse(databaseFile)) return `${databaseFile} is in use: stop the portal first.`;
  const [here, there] = [kindOf(databaseFile), kindOf(backup)];
  return here !== undefined && here !== there
    ? `${databaseFile} is a ${here} portal and ${backup} is not: name another DATABASE_URL.`
    : undefined;
}

async function recordRestore(databaseFile: string, by: Terminal['by']): Promise<void> {
  openDatabase(databaseFile);
  try {
    await act((tx) => recordAct(tx, by, { act: 'restore', subject: portal }));
  } finally {
    await closeDatabase();
  }
}
