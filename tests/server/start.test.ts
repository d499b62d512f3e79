import { once } from 'node:events';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBundle } from '../../app/cli/set-up/bundle.mjs';
import { freePort } from '../support/http';

const A_MINUTE = 60_000;
const live = ['live', '--council', 'Estuary', '--la', '812', '--contact', 'a@example.gov.uk'];

let folder: string;
let port: number;
let children: ChildProcess[] = [];
const file = () => join(folder, 'portal.sqlite');

function command(script: string, args: string[] = [], more: Record<string, string> = {}) {
  const env = {
    NODE_ENV: 'production' as const,
    PATH: process.env.PATH,
    DATABASE_URL: `file:${file()}`,
    ORIGIN: `http://localhost:${port}`,
    MAIL_FROM: 'a@example.gov.uk',
    MAIL_FOLDER: join(folder, 'mail'),
    PORT: String(port),
    ...more,
  };
  const child = spawn(process.execPath, [`${script}.mjs`, ...args], { env });
  children.push(child);
  return child;
}

async function ended(child: ChildProcess) {
  const told = child.stderr ? text(child.stderr) : Promise.resolve('');
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, told: await told };
}

async function listening(child: ChildProcess): Promise<void> {
  for await (const line of child.stdout ?? []) if (String(line).includes('listening')) return;
  throw new Error('The portal ended before it listened.');
}

const spoil = (sql: string) => new Sqlite(file()).exec(sql).close();

beforeAll(() => ensureBundle(), 2 * A_MINUTE);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-start-'));
  port = await freePort();
});
afterEach(() => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  children = [];
  rmSync(folder, { recursive: true, force: true });
});

describe(
  'the portal does not start',
  () => {
    it('with settings at fault, and names each', async () => {
      const { code, told } = await ended(
        command('app/cli/start', [], { ORIGIN: 'here', TRUST_PROXY: 'yes' }),
      );
      expect(code).toBe(1);
      expect(told).toContain('ORIGIN must be');
      expect(told).toContain('TRUST_PROXY must be');
    });

    it('without a database', async () => {
      const { code, told } = await ended(command('app/cli/start'));
      expect(code).toBe(1);
      expect(told).toContain('There is no database');
      expect(existsSync(file())).toBe(false);
    });

    it('on a database behind its migrations, ahead of them, or of nobody', async () => {
      expect((await ended(command('tests/setup/portal', ['migrate']))).code).toBe(0);
      expect((await ended(command('app/cli/start'))).told).toContain('whose portal this is');

      expect((await ended(command('tests/setup/portal', live))).code).toBe(0);
      spoil(
        "UPDATE _prisma_migrations SET migration_name = '29991231000000_later' WHERE migration_name LIKE '%guards'",
      );
      expect((await ended(command('app/cli/start'))).told).toContain('newer portal');

      spoil("DELETE FROM _prisma_migrations WHERE migration_name = '29991231000000_later'");
      const { code, told } = await ended(command('app/cli/start'));
      expect(code).toBe(1);
      expect(told).toContain('lacks');
    });

    it('on a live database with its clock set by hand', async () => {
      await ended(command('tests/setup/portal', ['migrate']));
      await ended(command('tests/setup/portal', live));
      const { code, told } = await ended(
        command('app/cli/start', [], { PORTAL_NOW: '2026-11-23T09:30:00.000Z' }),
      );
      expect(code).toBe(1);
      expect(told).toContain('PORTAL_NOW');
    });
  },
  A_MINUTE,
);

it.skipIf(process.platform === 'win32')(
  'starts, answers, and ends on SIGTERM with its database closed',
  async () => {
    await ended(command('tests/setup/portal', ['migrate']));
    await ended(command('tests/setup/portal', live));
    const child = command('app/cli/start');
    const end = ended(child);
    await listening(child);
    const answer = await fetch(`http://localhost:${port}/health`);
    expect(await answer.json()).toEqual({ status: 'ok' });
    child.kill('SIGTERM');
    expect((await end).code).toBe(0);
    expect(existsSync(`${file()}-wal`)).toBe(false);
  },
  A_MINUTE,
);

it(
  'tells wrong usage from a refusal',
  async () => {
    expect((await ended(command('tests/setup/portal', ['migrate']))).code).toBe(0);
    expect((await ended(command('tests/setup/portal', ['no-such-command']))).code).toBe(2);
    expect(
      (await ended(command('tests/setup/portal', ['live', '--council', 'Estuary']))).code,
    ).toBe(2);
    expect(
      (await ended(command('tests/setup/portal', ['restore', join(folder, 'absent.sqlite')]))).code,
    ).toBe(1);
  },
  A_MINUTE,
);
