import { arch, cpus, loadavg, platform } from 'node:os';
import type { Report } from './bench';
import { SCHOOLS, STAFF } from './council';
import { COMPLETED_SHARE, SESSIONS } from './council-training';
import type { Timing } from './load';
import type { Took } from './staff-import-measure';

/** What the figures were measured on. */
export function machine() {
  return {
    ...{ measuredAt: new Date().toISOString(), node: process.version, platform: platform() },
    ...{ arch: arch(), cores: cpus().length, processor: cpus()[0]?.model.trim() ?? '' },
    loadAverage: loadavg()[0] ?? 0,
  };
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const line = (cells: readonly string[]) =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(12))).join('');
const timed = ({ median, p95 }: Timing) => [ms(median), ms(p95)];

const took = ({ wall, processor }: Took) =>
  `${ms(wall)} (${processor === null ? '?' : ms(processor)} of the processor)`;

/** The report as a table for the terminal. */
export function tell(report: Report): string {
  const { machine: at, pages, signIn, booking, firstVisit, memory, database } = report;
  const { race } = booking;
  const { people, preview, apply, peakMemory } = report.staffImport;
  const heads = ['', 'median, 1', 'p95, 1', 'median, 8', 'p95, 8', 'a second, 8', 'SQLite alone'];
  const row = (name: string, one: Timing, eight: Timing, limit = '') =>
    line([name, ...timed(one), ...timed(eight), eight.perSecond.toFixed(0), limit]);
  return [
    `${at.processor}, ${at.cores} cores, Node ${at.node}, ${at.measuredAt.slice(0, 10)}, load average ${at.loadAverage.toFixed(1)}`,
    `${SCHOOLS} schools, ${STAFF} staff, ${SESSIONS} sessions, ${COMPLETED_SHARE * 100}% of completions: ${database.megabytes.toFixed(0)} MB`,
    '',
    line(heads),
    ...pages.map(({ name, one, eight, limit }) => row(name, one, eight, ms(limit.time.median))),
    row('sign-in (argon2 by design)', signIn.one, signIn.eight),
    row('booking one person', booking.one, booking.eight),
    '',
    ...pages.map(
      ({ name, kilobytes, limit }) =>
        `${name}: ${kilobytes.toFixed(1)} kB of HTML, ${limit.statements} statements, ${limit.rows} rows`,
    ),
    `${race.racers} for ${race.seats} places: ${race.oversold} of ${race.races} races ended with another number than ${race.seats}; ${ms(race.whole.median)} until all had an answer`,
    `staff import of ${people}: preview ${took(preview)}, taking in ${took(apply)}; at most ${peakMemory.afterwards ?? '?'} MB held (${peakMemory.before ?? '?'} MB before)`,
    `head’s first visit: ${firstVisit.requests} requests, ${firstVisit.kilobytes.toFixed(0)} kB, ${ms(firstVisit.milliseconds)}`,
    `memory: ${memory.atStart ?? '?'} MB at the start, ${memory.afterPages ?? '?'} MB after the pages, ${memory.afterSigningIn ?? '?'} MB after signing in, ${memory.afterwards ?? '?'} MB afterwards`,
  ].join('\n');
}
