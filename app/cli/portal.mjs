import { runCommand, setUpAndOpen } from './set-up.mjs';

await runCommand(async () => {
  const doors = await setUpAndOpen();
  const { run } = await doors.portal();
  process.exitCode = await run(process.argv.slice(2));
});
