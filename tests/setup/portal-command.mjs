import { openDoors } from '../../app/cli/set-up.mjs';

// The `portal` command of the build that is there, without the set-up before it: that is for the tests' own start.
const { run } = await (await openDoors()).portal();
process.exitCode = await run(process.argv.slice(2));
