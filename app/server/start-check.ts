import { existsSync } from 'node:fs';
import { db } from '~/platform/db.server';
import type { Settings } from '~/platform/env';
import { checkMigrations } from '~/platform/migrations.server';

/** The portal does not start; the message says why and what to do. */
export class StartRefused extends Error {
  override name = 'StartRefused';
}

/** @throws StartRefused when the database is absent, behind its migrations or ahead of them */
export function requireCurrentDatabase(file: string): void {
  if (!existsSync(file)) {
    throw new StartRefused(`There is no database at ${file}. Make one: npm run portal -- migrate`);
  }
  const standing = checkMigrations(file);
  if (standing.ok) return;
  const { behind, ahead, unfinished } = standing;
  if (unfinished.length > 0) {
    const names = unfinished.join(', ');
    throw new StartRefused(`A migration of ${file} broke off (${names}): restore the last backup.`);
  }
  if (ahead.length > 0) {
    const names = ahead.join(', ');
    throw new StartRefused(`${file} was made by a newer portal (${names}): start that one.`);
  }
  const names = behind.join(', ');
  throw new StartRefused(`${file} lacks ${names}. Back it up, then: npm run portal -- migrate`);
}

/** @throws StartRefused when a live database would be shown under a clock that was set by hand */
export async function requireRealClockIfLive(settings: Settings): Promise<void> {
  if (settings.startingInstant === undefined) return;
  if ((await db.portal.findFirst())?.kind === 'live') {
    throw new StartRefused('PORTAL_NOW is set, and this is a live database: unset it.');
  }
}
