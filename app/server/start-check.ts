import { databaseFault } from '~/platform/database-standing.server';
import type { Settings } from '~/platform/env';
import { findPortal } from '~/platform/portal.server';

/** The portal does not start; the message says why and what to do. */
export class StartRefused extends Error {
  override name = 'StartRefused';
}

/** @throws StartRefused when the database is absent, behind its migrations or ahead of them */
export function requireCurrentDatabase(file: string): void {
  const fault = databaseFault(file);
  if (fault !== undefined) throw new StartRefused(fault);
}

/** @throws StartRefused when nobody said whose portal this is, or a live one has its clock set by hand */
export async function requireOwner({ startingInstant }: Settings): Promise<void> {
  const portal = await findPortal();
  if (!portal) {
    throw new StartRefused(
      'Nobody has said yet whose portal this is: npm run portal -- live --help',
    );
  }
  if (portal.kind === 'live' && startingInstant !== undefined) {
    throw new StartRefused('PORTAL_NOW is set, and this is a live portal: unset it.');
  }
}
