import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say, SetUpFailed } from './command.mjs';
import { fingerprint, isStamped, writeStamp } from './stamp.mjs';

const STAMP = 'node_modules/.cache/portal/client.stamp';

/**
 * Makes the Prisma client from the schema. `generate` never runs Prisma's schema engine, but looks
 * whether it is there, and the engine would have to be downloaded: any program stands in for it.
 */
export async function ensureClient() {
  const print = fingerprint(['prisma/schema.prisma', 'node_modules/prisma/package.json']);
  if (existsSync(join(root, 'prisma/client/client.ts')) && isStamped(STAMP, print)) return;
  say('Making the database client…');
  const { code, output } = await run(
    process.execPath,
    [
      'node_modules/prisma/build/index.js',
      'generate',
      '--schema',
      'prisma/schema.prisma',
      '--no-hints',
    ],
    {
      env: {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
      keep: true,
    },
  );
  if (code !== 0) throw new SetUpFailed(`The database client could not be made:\n${output}`);
  writeStamp(STAMP, print);
}
