import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBundle } from '../../app/cli/set-up/bundle.mjs';
import { root } from '../../app/cli/set-up/command.mjs';
import { fingerprint } from '../../app/cli/set-up/stamp.mjs';
import { portalCommand, portalPlace, removePlace, startPortal } from './portal-place';

/** The Tuesday on which the demonstration of the tests is made, and at which its clock begins. */
export const demonstrationNow = '2026-11-24T10:00:00.000Z';

const folder = join(root, 'node_modules', '.cache', 'portal', 'demonstration');

/** The demonstration as one file, made by its own command once for each build. Copy it, never open it. */
export async function ensureDemonstration(): Promise<string> {
  await ensureBundle();
  const stamp = readFileSync(join(root, 'build', 'sources.stamp'));
  const name = createHash('sha256')
    .update(stamp)
    .update(fingerprint(['prisma/migrations']));
  name.update(demonstrationNow);
  const file = join(folder, `${name.digest('hex')}.sqlite`);
  if (!existsSync(file)) await make(file);
  return file;
}

async function make(file: string): Promise<void> {
  const place = await portalPlace(undefined, { PORTAL_NOW: demonstrationNow });
  try {
    const { code, faults } = await portalCommand(place, ['demo']);
    if (code !== 0) throw new Error(`The demonstration could not be made: ${faults}`);
    // Its clock has run once, so that what is due by it is done before a test looks.
    await (await startPortal(place)).stop();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    // Moved there whole, so that nobody copies half of it.
    copyFileSync(place.file, `${file}.partial`);
    renameSync(`${file}.partial`, file);
  } finally {
    removePlace(place);
  }
}
