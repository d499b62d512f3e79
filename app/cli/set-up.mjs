import { existsSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureBundle } from './set-up/bundle.mjs';
import { ensureClient } from './set-up/client.mjs';
import { root, say, SetUpFailed } from './set-up/command.mjs';
import { ensurePackages, requireNode } from './set-up/packages.mjs';

/** Everything a bare clone lacks before the portal can run; what is there already is left alone. */
export async function setUp() {
  process.chdir(root);
  requireNode();
  await ensurePackages();
  await ensureClient();
}

/** Sets up and builds, and opens the doors of the build. */
export async function setUpAndOpen() {
  await setUp();
  await ensureBundle();
  return openDoors();
}

/** Reads the settings that a `.env` file beside package.json adds to the environment. */
export function readEnvFile() {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/**
 * The doors of the build that is there.
 *
 * @returns {Promise<typeof import('../doors')>}
 */
export function openDoors() {
  process.env.NODE_ENV = 'production';
  return import(new URL('../../build/server/doors.js', import.meta.url).href);
}

/**
 * Runs a command to its end: a fault that set-up can explain is told without a trace.
 *
 * @param {() => Promise<unknown>} command
 */
export async function runCommand(command) {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof SetUpFailed)) throw error;
    say(error.message);
    process.exit(1);
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(async () => {
    await setUp();
    if (argv.includes('--build')) await ensureBundle();
    say('Ready.');
  });
}
