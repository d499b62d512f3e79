import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, openDatabase } from '~/platform/db.server';
import { applyMigrations } from '~/platform/migration-engine.server';
import { freePort } from '../support/http';
import { Asker, listAddresses } from './asker';
import { measureBookings, prepareBookings, type BookingMeasures } from './booking-measure';
import { fillCouncil } from './council';
import { fillTraining } from './council-training';
import { firstVisit, type Visit } from './first-visit';
import { limitsOf } from './limit';
import { load, type Timing } from './load';
import { measurePages, pagesToAsk, type PageMeasure } from './page-measure';
import { machine, tell } from './report';
import { memoryOf, settingsFor, startServer, stopServer } from './server';
import { measureStaffImport, type StaffImportMeasure } from './staff-import-measure';

const SIGN_INS = 40;

export type Report = {
  machine: ReturnType<typeof machine>;
  database: { megabytes: number };
  pages: PageMeasure[];
  signIn: { one: Timing; eight: Timing };
  booking: BookingMeasures;
  staffImport: StaffImportMeasure;
  firstVisit: Visit;
  /** Megabytes held at each point. */
  memory: Record<'atStart' | 'afterPages' | 'afterSigningIn' | 'afterwards', number | null>;
};

/** Makes a council, opens the portal on it, asks, and tells what it took. */
export async function bench(asJson: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-bench-'));
  const settings = settingsFor(folder, await freePort());
  Object.assign(process.env, settings);
  try {
    const measured = await measure(folder, settings);
    say('Importing the staff of a trust…');
    const staffImport = await measureStaffImport(join(folder, 'import'));
    const report = { ...measured, staffImport };
    console.log(asJson ? JSON.stringify(report, null, 2) : tell(report));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const say = (text: string) => process.stderr.write(`${text}\n`);

async function measure(
  folder: string,
  settings: Record<string, string>,
): Promise<Omit<Report, 'staffImport'>> {
  const file = join(folder, 'bench.sqlite');
  say('Making the council…');
  await applyMigrations(file);
  openDatabase(file);
  const council = await fillCouncil(new Date().toISOString());
  const owing = await fillTraining(council);
  const bookings = await prepareBookings(council, owing);
  await closeDatabase();

  const asker = new Asker(file, settings.ORIGIN ?? '');
  const pages = pagesToAsk(asker, council, owing);
  say('Reading the same rows straight from SQLite…');
  const limits = await limitsOf(
    settings,
    join(folder, 'statements.jsonl'),
    pages.map(({ questions }) => questions[0]!),
  );

  const server = await startServer(settings);
  try {
    const atStart = memoryOf(server);
    const [head] = pages;
    say('Opening the head’s page in a browser…');
    const visit = await firstVisit(server.origin, head!.questions[0]!);
    say('Asking for pages…');
    const measured = await measurePages(server, pages, limits);
    const afterPages = memoryOf(server);
    say('Signing in…');
    const signIns = listAddresses(file, SIGN_INS).map((email) => asker.signIn(email));
    const signIn = {
      one: await load(server.origin, signIns, { atATime: 1, expected: 302, each: 'once' }),
      eight: await load(server.origin, signIns, { atATime: 8, expected: 302, each: 'once' }),
    };
    const afterSigningIn = memoryOf(server);
    say('Booking, and racing for places…');
    const booking = await measureBookings(server, asker, bookings);
    const memory = { atStart, afterPages, afterSigningIn, afterwards: memoryOf(server) };
    const database = { megabytes: statSync(file).size / 1_000_000 };
    return {
      machine: machine(),
      database,
      pages: measured,
      signIn,
      booking,
      firstVisit: visit,
      memory,
    };
  } finally {
    await stopServer(server);
  }
}
