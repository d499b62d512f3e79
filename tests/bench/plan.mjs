import { pathToFileURL } from 'node:url';
import { runCommand } from '../../app/cli/set-up.mjs';

// `npm run bench:plan`: the planning of the roll-out on named instances. With `--json` the figures are told as JSON.
await runCommand(async () => {
  const { bundle } = await import('../support/bundle.mjs');
  /** @type {typeof import('./plan-bench')} */
  const { benchPlans } = await import(
    pathToFileURL(await bundle('tests/bench/plan-bench.ts')).href
  );
  await benchPlans(process.argv.includes('--json'));
});
