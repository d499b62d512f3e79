import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { root } from '../../app/cli/set-up/command.mjs';
import { freePort } from './http';

/** A portal of its own for a test: its database, its mail, its port. */
export type PortalPlace = {
  folder: string;
  /** The SQLite file. */
  file: string;
  mailFolder: string;
  origin: string;
  env: Record<string, string>;
};

/**
 * Makes room for a portal.
 * @param from a database to begin with; without one there is none yet
 */
export async function portalPlace(
  from?: string,
  more: Record<string, string> = {},
): Promise<PortalPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-place-'));
  const file = join(folder, 'portal.sqlite');
  if (from) copyFileSync(from, file);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const mailFolder = join(folder, 'mail');
  const env = {
    ...{ DATABASE_URL: `file:${file}`, ORIGIN: origin, PORT: String(port), HOST: 'localhost' },
    ...{ MAIL_FOLDER: mailFolder, MAIL_FROM: 'Estuary Council <inclusion@estuary.example>' },
    // Set, if to nothing, so that no .env file has a say.
    ...{ SMTP_URL: '', CONTENT_ORIGIN: '', PORTAL_NOW: '', TRUST_PROXY: '', LOG_LEVEL: 'info' },
    ...more,
  };
  return { folder, file, mailFolder, origin, env };
}

export function removePlace({ folder }: PortalPlace): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs the `portal` command to its end, as typed in a terminal. */
export async function portalCommand(place: PortalPlace, args: string[]) {
  const child = run('tests/setup/portal-command.mjs', place, args);
  const told = Promise.all([text(child.stdout!), text(child.stderr!)]);
  const [code] = (await once(child, 'close')) as [number | null];
  const [out, faults] = await told;
  return { code, out, faults };
}

export type RunningPortal = {
  /** What the portal has logged as a bug or worse since it started. */
  bugs: string[];
  stop: () => Promise<void>;
};

const ERROR = 50;

/** Starts the built portal in a process of its own; resolves when it listens. */
export async function startPortal(place: PortalPlace): Promise<RunningPortal> {
  const child = run('app/cli/start.mjs', place, []);
  const closed = once(child, 'close');
  const faults = text(child.stderr!);
  const bugs: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const { level = 0, msg } = read(line);
      if (level >= ERROR) bugs.push(line);
      if (msg === 'listening') resolve();
    });
    void closed.then(async () => reject(new Error(`The portal ended: ${await faults}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await closed;
  };
  return { bugs, stop };
}

function read(line: string): { level?: number; msg?: string } {
  return line.startsWith('{') ? (JSON.parse(line) as { level?: number; msg?: string }) : {};
}

const MOVED_CLOCK = pathToFileURL(join(root, 'tests', 'setup', 'moved-clock.mjs')).href;

function run(script: string, { env }: PortalPlace, args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', MOVED_CLOCK, join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
