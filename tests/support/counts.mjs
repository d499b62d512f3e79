import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function sum(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/**
 * A runner that ends badly without naming a failure (a file that does not load, no report at all)
 * counts as one failure.
 *
 * @param {Counts} counts
 * @param {number} code
 * @returns {Counts}
 */
function honest(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {string} report
 * @param {number} code the runner's exit code
 * @returns {Counts}
 */
export function countsOfVitest(report, code) {
  const told = read(report);
  const counts = {
    passed: told?.numPassedTests ?? 0,
    failed: told?.numFailedTests ?? 0,
    skipped: (told?.numPendingTests ?? 0) + (told?.numTodoTests ?? 0),
  };
  return honest(counts, told ? code : 1);
}

/**
 * @param {string} report
 * @param {number} code the runner's exit code
 * @returns {Counts}
 */
export function countsOfPlaywright(report, code) {
  const told = read(report)?.stats;
  const counts = {
    passed: told?.expected ?? 0,
    failed: (told?.unexpected ?? 0) + (told?.flaky ?? 0),
    skipped: told?.skipped ?? 0,
  };
  return honest(counts, told ? code : 1);
}

/** @param {string} report */
function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
}
