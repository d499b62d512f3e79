import { openDoors, readEnvFile, runCommand } from './set-up.mjs';
import { standingOfBundle } from './set-up/bundle.mjs';
import { root, say, SetUpFailed } from './set-up/command.mjs';
import { requireNode } from './set-up/packages.mjs';

await runCommand(async () => {
  process.chdir(root);
  requireNode();
  readEnvFile();
  const standing = standingOfBundle();
  // A service that restarts at night must not begin to install and build.
  if (standing === 'absent')
    throw new SetUpFailed('There is no build yet: run "npm run build" first.');
  if (standing === 'old')
    say('The build is older than the sources: "npm run build" makes a new one.');
  const doors = await openDoors();
  const { start } = await doors.serve();
  await start();
});
