import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Server = { origin: string; child: ChildProcess };

/** What a portal on this file is told by its environment. */
export function settingsFor(folder: string, port: number): Record<string, string> {
  return {
    DATABASE_URL: `file:${join(folder, 'bench.sqlite')}`,
    ORIGIN: `http://127.0.0.1:${port}`,
    MAIL_FROM: 'Bench Council <bench@council.invalid>',
    MAIL_FOLDER: join(folder, 'mail'),
    LOG_LEVEL: 'info',
    HOST: '127.0.0.1',
    PORT: String(port),
  };
}

/** Starts the portal as `npm start` does, in a process of its own, and resolves when it listens. */
export async function startServer(
  settings: Record<string, string>,
  recordTo?: string,
): Promise<Server> {
  const recorder = pathToFileURL(join('tests', 'bench', 'recorder.mjs')).href;
  const recording = recordTo ? ['--import', recorder] : [];
  const child = spawn(process.execPath, [...recording, join('app', 'cli', 'start.mjs')], {
    env: { ...process.env, ...settings, STATEMENTS_FILE: recordTo, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The portal ended with ${code}.`)));
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('listening')) resolve();
    });
  });
  return { origin: settings.ORIGIN ?? '', child };
}

export async function stopServer({ child }: Server): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** The memory a process holds, in megabytes; null where the system does not tell. */
export function memoryOf({ child }: Server): number | null {
  try {
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], {
      encoding: 'utf8',
    });
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
