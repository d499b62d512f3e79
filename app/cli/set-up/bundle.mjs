import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say, SetUpFailed } from './command.mjs';
import { compressAssets } from './compression.mjs';
import { fingerprint, isStamped, writeStamp } from './stamp.mjs';

const STAMP = 'build/sources.stamp';
const SOURCES = [
  'app',
  'styles',
  'public',
  'prisma/schema.prisma',
  'prisma/seed',
  'prisma/seed',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
  'vite.thread.js',
];
const counts = (/** @type {string} */ path) => !/(\.test\.tsx?|\.mjs)$/.test(path);

/** Is there a build, and is it of the sources as they stand? */
export function standingOfBundle() {
  if (!existsSync(join(root, 'build/server/doors.js'))) return 'absent';
  return isStamped(STAMP, fingerprint(SOURCES, counts)) ? 'current' : 'old';
}

/** Builds pages and doors when the sources have changed since the last build. */
export async function ensureBundle() {
  if (standingOfBundle() === 'current') return;
  say('Building the portal…');
  const print = fingerprint(SOURCES, counts);
  writeStamp(STAMP, 'building');
  const { code, output } = await run(
    process.execPath,
    ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'],
    { env: { NODE_ENV: 'production', VITEST: '' }, keep: true },
  );
  if (code !== 0) throw new SetUpFailed(`The portal could not be built:\n${reasonIn(output)}`);
  compressAssets();
  writeStamp(STAMP, print);
}

const LONGEST_REASON = 20;

/**
 * What a builder says of a failure begins at its cross, and goes on for hundreds of lines.
 *
 * @param {string} output
 */
function reasonIn(output) {
  const from = Math.max(output.lastIndexOf('✗'), 0);
  return output.slice(from).split('\n').slice(0, LONGEST_REASON).join('\n');
}
