import { createServer, type Server } from 'node:http';
import type { RequestHandler } from 'express';
import { cutOffSearch } from '~/features/rollout/proposal/running-search.server';
import { clockFrom } from '~/platform/clock';
import { closeDatabase, openDatabase } from '~/platform/db.server';
import { settings, SettingsFault, type Settings } from '~/platform/env';
import { log } from '~/platform/log';
import { startJobs } from './job-clock';
import { jobs } from './jobs';
import { portalApp } from './portal-app';
import type { RemixBuild } from './remix-door';
import { closeServer } from './shut-down';
import { requireCurrentDatabase, requireOwner, StartRefused } from './start-check';

/** What `npm run dev` puts in the place of the built files. */
export type Workshop = { vite: RequestHandler; build: RemixBuild };

const MINUTE_MS = 60_000;

/**
 * Starts the portal and resolves when it listens, with its port. From then on SIGTERM or SIGINT
 * ends it: requests in flight are answered, jobs finish, the database is closed.
 * Settings or a database that cannot be used are told on the terminal, and the process ends with 1.
 */
export async function start(workshop?: Workshop): Promise<number> {
  try {
    return await listen(settings(), workshop);
  } catch (error) {
    if (!(error instanceof SettingsFault || error instanceof StartRefused)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

async function listen(known: Settings, workshop?: Workshop): Promise<number> {
  requireCurrentDatabase(known.databaseFile);
  openDatabase(known.databaseFile);
  await requireOwner(known);
  const now = clockFrom(known.startingInstant);
  const build: RemixBuild = workshop?.build ?? (await import('virtual:remix/server-build'));
  const server = createServer(portalApp({ settings: known, build, now, vite: workshop?.vite }));
  setLimits(server);
  const port = await listenOn(server, known);
  const stopJobs = startJobs(jobs, now);
  endOn(['SIGTERM', 'SIGINT'], async () => {
    await Promise.all([closeServer(server), stopJobs(), cutOffSearch()]);
    await closeDatabase();
  });
  // Last, so that whoever waits for it may end the portal at once and find it listening to that too.
  log.info({ port, origin: known.origin }, 'listening');
  return port;
}

function setLimits(server: Server): void {
  server.headersTimeout = MINUTE_MS / 4;
  server.requestTimeout = 2 * MINUTE_MS;
  server.timeout = 2 * MINUTE_MS;
  server.keepAliveTimeout = MINUTE_MS;
}

function listenOn(server: Server, { port, host }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new StartRefused(`Port ${port} is taken: set PORT to another.`) : error);
    });
    server.listen({ port, host }, () => resolve(port));
  });
}

function endOn(signals: NodeJS.Signals[], close: () => Promise<void>): void {
  let isEnding = false;
  for (const signal of signals) {
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      log.info({ signal }, 'ending');
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          log.fatal({ err: error }, 'ending failed');
          process.exit(1);
        },
      );
    });
  }
}
