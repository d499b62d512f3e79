import { openDoors } from '../../app/cli/set-up.mjs';

// The portal command on the build that is there: tests are set up once, before all of them.
const doors = await openDoors();
const { run } = await doors.portal();
process.exitCode = await run(process.argv.slice(2));
