import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
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

/** The most memory a process has held, in megabytes; null where the system does not tell. */
export function peakMemoryOf({ child }: Server): number | null {
  const peak = read(child, 'status')?.match(/^VmHWM:\s+(\d+)/m)?.[1];
  return peak === undefined ? null : Math.round(Number(peak) / 1024);
}

/** The processor time a process has had, in milliseconds; null where the system does not tell. */
export function processorTimeOf({ child }: Server): number | null {
  // After the name in brackets, which may hold anything: user and system time are the 12th and 13th, in hundredths.
  const fields = read(child, 'stat')?.split(') ').at(-1)?.split(' ');
  return fields ? (Number(fields[11]) + Number(fields[12])) * 10 : null;
}

function read({ pid }: ChildProcess, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}
