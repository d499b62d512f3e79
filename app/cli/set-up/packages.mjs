import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm, root, run, say, SetUpFailed } from './command.mjs';

/** @typedef {{ version?: string, optional?: boolean }} Locked */

/** Fails with a clear message on a Node.js that the portal's packages do not support. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isFit = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (isFit) return;
  throw new SetUpFailed(
    `Node.js ${process.versions.node} does not fit: the portal needs 20.19 or newer, 22.12 or newer, or 24.\n` +
      'Install one from https://nodejs.org and try again.',
  );
}

/** Installs the packages when they are absent or not those of package-lock.json. */
export async function ensurePackages() {
  if (!arePackagesCurrent()) {
    say('Installing packages (a minute or two the first time)…');
    const { code } = await npm(
      ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        env: headersOfThisNode(),
      },
    );
    if (code !== 0) {
      throw new SetUpFailed(
        'The packages could not be installed. One of them, better-sqlite3, may have to be compiled:\n' +
          'that needs Python 3 and a C++ compiler (Debian: build-essential; macOS: xcode-select --install).',
      );
    }
  }
  await ensureDriver();
}

/** npm leaves a lock file of what it installed; ours is current when every package stands in both alike. */
function arePackagesCurrent() {
  const wanted = lockedIn('package-lock.json');
  const installed = lockedIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = installed[path];
    return found ? found.version === version : path === '' || optional === true;
  });
}

/**
 * @param {string} path
 * @returns {Record<string, Locked>}
 */
function lockedIn(path) {
  if (!existsSync(join(root, path))) return {};
  return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
}

/** The database driver is compiled for one version of Node.js: after a change of Node.js, made anew. */
async function ensureDriver() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()";
  const works = async () => (await run(process.execPath, ['-e', probe], { keep: true })).code === 0;
  if (await works()) return;
  say('Building the database driver for this Node.js…');
  await npm(['rebuild', 'better-sqlite3', '--loglevel=error'], { env: headersOfThisNode() });
  if (!(await works()))
    throw new SetUpFailed('The database driver does not load on this computer.');
}

/** Lets the driver be compiled without a download where Node.js came with its own headers. */
function headersOfThisNode() {
  const prefix = dirname(dirname(process.execPath));
  const hasHeaders = existsSync(join(prefix, 'include', 'node', 'node.h'));
  /** @type {Record<string, string>} */
  const env = {};
  if (hasHeaders && !process.env.npm_config_nodedir) env.npm_config_nodedir = prefix;
  return env;
}
