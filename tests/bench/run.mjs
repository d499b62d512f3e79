import { pathToFileURL } from 'node:url';
import { runCommand, setUp } from '../../app/cli/set-up.mjs';
import { ensureBundle } from '../../app/cli/set-up/bundle.mjs';

// `npm run bench`: set-up, then the measures. With `--json` they are told as JSON.
await runCommand(async () => {
  await setUp();
  await ensureBundle();
  const { ensureBrowser } = await import('../support/browser.mjs');
  ensureBrowser();
  const { bundle } = await import('../support/bundle.mjs');
  /** @type {typeof import('./bench')} */
  const { bench } = await import(pathToFileURL(await bundle('tests/bench/bench.ts')).href);
  await bench(process.argv.includes('--json'));
});
