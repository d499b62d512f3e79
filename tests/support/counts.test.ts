import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countsOfPlaywright, countsOfVitest, sum } from './counts.mjs';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'portal-counts-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('what the runners report', () => {
  it('is counted', () => {
    const vitest = report({
      numPassedTests: 9,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
    });
    expect(countsOfVitest(vitest, 1)).toEqual({ passed: 9, failed: 1, skipped: 3 });
    const playwright = report({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 } });
    expect(countsOfPlaywright(playwright, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('is a failure when the runner ended badly and names none', () => {
    const vitest = report({ numPassedTests: 9, numFailedTests: 0, numPendingTests: 0 });
    expect(countsOfVitest(vitest, 1).failed).toBe(1);
    expect(countsOfVitest(vitest, 0).failed).toBe(0);
  });

  it('is a failure when there is no report', () => {
    expect(countsOfVitest(join(folder, 'absent.json'), 0).failed).toBe(1);
    expect(countsOfPlaywright(join(folder, 'absent.json'), 0).failed).toBe(1);
  });

  it('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(sum(one, one)).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});
