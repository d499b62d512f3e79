import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, getuid, platform } from 'node:process';

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const ON_MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const ON_WINDOWS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
  ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) =>
    join(env[folder] ?? 'C:/none', path),
  ),
);

/**
 * The browser for the stories: `BROWSER_PATH`, or one that is installed. Without one, Playwright
 * uses its own.
 *
 * @returns {string | undefined}
 */
export function findBrowser() {
  if (env.BROWSER_PATH) return env.BROWSER_PATH;
  if (platform === 'darwin') return ON_MAC.find((path) => existsSync(path));
  if (platform === 'win32') return ON_WINDOWS.find((path) => existsSync(path));
  return ON_PATH.map(whereIs).find((path) => path !== undefined);
}

/** @param {string} program */
function whereIs(program) {
  const folders = (env.PATH ?? '').split(':');
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/**
 * Makes sure that there is a browser: as root on Debian from Debian's packages, elsewhere the
 * installed one, else Playwright's own.
 */
export function ensureBrowser() {
  if (findBrowser()) return;
  if (isDebianRoot()) {
    console.error('Installing Chromium from Debian…');
    aptGet(['update', '-qq']);
    aptGet(['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    if (findBrowser()) return;
  }
  console.error('Installing the browser of Playwright…');
  const playwright = join('node_modules', '@playwright', 'test', 'cli.js');
  execFileSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'inherit' });
}

/** @param {string[]} args */
function aptGet(args) {
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: quiet });
}

function isDebianRoot() {
  if (platform !== 'linux' || getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}
