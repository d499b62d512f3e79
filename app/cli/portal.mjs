import { readEnvFile, runCommand, setUpAndOpen } from './set-up.mjs';

// Set-up goes to the portal's own folder; files are named from where the command was typed.
process.env.INIT_CWD ??= process.cwd();

await runCommand(async () => {
  const doors = await setUpAndOpen();
  readEnvFile();
  const { run } = await doors.portal();
  process.exitCode = await run(process.argv.slice(2));
});
