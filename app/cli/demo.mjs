import { runCommand, setUpAndOpen } from './set-up.mjs';
import { say, SetUpFailed } from './set-up/command.mjs';
import { settleDemonstration } from './set-up/demonstration.mjs';

await runCommand(async () => {
  const address = settleDemonstration();
  const doors = await setUpAndOpen();
  const { run } = await doors.portal();
  if ((await run(['demo'])) !== 0) throw new SetUpFailed('The demonstration could not be made.');
  const { start } = await doors.serve();
  await start();
  say(`\nThe portal is open at ${address} (Ctrl+C ends it).\n`);
});
