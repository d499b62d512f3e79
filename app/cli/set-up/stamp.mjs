import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './command.mjs';

/**
 * A short name for the content of files and folders, so that a step is done again only when what it
 * reads has changed.
 *
 * @param {string[]} paths files or folders below the portal's own
 * @param {(path: string) => boolean} [counts] which files count
 */
export function fingerprint(paths, counts = () => true) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of paths.flatMap(filesUnder)) {
    if (counts(path)) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/**
 * @param {string} stamp path of the stamp, below the portal's own folder
 * @param {string} value
 */
export function isStamped(stamp, value) {
  try {
    return readFileSync(join(root, stamp), 'utf8') === value;
  } catch {
    return false;
  }
}

/**
 * @param {string} stamp
 * @param {string} value
 */
export function writeStamp(stamp, value) {
  mkdirSync(dirname(join(root, stamp)), { recursive: true });
  writeFileSync(join(root, stamp), value);
}
