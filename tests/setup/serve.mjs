import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDoors } from '../../app/cli/set-up.mjs';

// The built portal for the stories, on a database of its own that is filled anew each time.
const port = process.argv[2] ?? '4173';
const folder = join(tmpdir(), `portal-stories-${port}`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

Object.assign(process.env, {
  DATABASE_URL: `file:${join(folder, 'stories.sqlite')}`,
  MAIL_FOLDER: join(folder, 'mail'),
  MAIL_FROM: 'Estuary Council <inclusion@estuary.example>',
  ORIGIN: `http://localhost:${port}`,
  PORT: port,
  LOG_LEVEL: 'warn',
});

const doors = await openDoors();
const { run } = await doors.portal();
const code = await run(['demo']);
if (code !== 0) process.exit(code);
const { start } = await doors.serve();
await start();
