import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The portal's own folder, whatever folder the command was typed in. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** A step of set-up failed; the message says what to do. */
export class SetUpFailed extends Error {
  /** @override */
  name = 'SetUpFailed';
}

/**
 * Runs a program and resolves with its exit code and, when kept, what it printed.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, keep?: boolean, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { env = {}, keep = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      shell,
      stdio: ['ignore', keep ? 'pipe' : 'inherit', keep ? 'pipe' : 'inherit'],
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

/**
 * Runs npm: by the script that started us where there is one, since `npm` is a batch file on Windows.
 *
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, keep?: boolean }} [options]
 */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`);
}
