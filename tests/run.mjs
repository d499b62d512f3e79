import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setUp } from '../app/cli/set-up.mjs';
import { root, run, SetUpFailed } from '../app/cli/set-up/command.mjs';
import { ensureBundle } from '../app/cli/set-up/bundle.mjs';
import { countsOfPlaywright, countsOfVitest, sum } from './support/counts.mjs';

// `npm test`: set-up, then every stage, the later ones too when an earlier one failed.
const reports = join(root, 'node_modules', '.cache', 'portal', 'reports');

/** @typedef {import('./support/counts.mjs').Counts} Counts */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {() => Promise<Counts>} run
 */

/**
 * A stage that a tool passes or fails as a whole counts as one check. What it says comes when it has ended, since another
 * may run beside it.
 *
 * @param {string} name
 * @param {string} script the tool's own program
 * @param {string[]} args
 * @returns {Stage}
 */
const check = (name, script, args) => ({
  name,
  run: async () => {
    const command = [join('node_modules', script), ...args];
    const { code, output } = await run(process.execPath, command, { keep: true });
    if (code !== 0) console.log(`\n${name}:\n${output}`);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  },
});

/** @type {Stage} */
const build = {
  name: 'build',
  run: async () => {
    await ensureBundle();
    return { passed: 1, failed: 0, skipped: 0 };
  },
};

/** @type {Stage} */
const unit = {
  name: 'rules, server and house',
  run: async () => {
    const report = join(reports, 'vitest.json');
    const { code } = await run(process.execPath, [
      'node_modules/vitest/vitest.mjs',
      ...['run', '--config', 'tests/vitest.config.ts', '--allowOnly=false'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ]);
    return countsOfVitest(report, code);
  },
};

/** @type {Stage} */
const stories = {
  name: 'stories in the browser',
  run: async () => {
    const { ensureBrowser } = await import('./support/browser.mjs');
    ensureBrowser();
    const report = join(reports, 'playwright.json');
    const { code } = await run(
      process.execPath,
      ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts'],
      { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
    );
    return countsOfPlaywright(report, code);
  },
};

// Each on one core: lint takes as long as the other four together.
const lint = check('lint', 'eslint/bin/eslint.js', ['--max-warnings=0', '.']);
const besideLint = [
  check('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  check('types', 'typescript/bin/tsc', ['--noEmit']),
  check('dead code', 'knip/bin/knip.js', []),
  build,
];
// On all cores.
const tests = [unit, stories];

/** @param {Stage} stage */
async function runStage(stage) {
  console.log(`\n── ${stage.name} ──`);
  const startedAt = performance.now();
  const counts = await stage.run().catch((/** @type {Error} */ error) => {
    console.error(error instanceof SetUpFailed ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${counts.failed === 0 ? '✓' : '✗'} ${stage.name} (${seconds} s)`);
  return counts;
}

/** @param {Stage[]} stages */
async function inOrder(stages) {
  for (const stage of stages) {
    const counts = await runStage(stage);
    total = sum(total, counts);
  }
}

let total = { passed: 0, failed: 0, skipped: 0 };
try {
  await setUp();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  await Promise.all([inOrder([lint]), inOrder(besideLint)]);
  await inOrder(tests);
} catch (error) {
  console.error(error instanceof SetUpFailed ? error.message : error);
  total = sum(total, { passed: 0, failed: 1, skipped: 0 });
}
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
