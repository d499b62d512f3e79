import { runCommand, setUpAndOpen } from './set-up.mjs';
import { say, SetUpFailed } from './set-up/command.mjs';

const port = process.env.PORT || '3000';
const address = process.env.ORIGIN || `http://localhost:${port}`;

/** @param {Record<string, string>} settings what is not set already */
function setDefaults(settings) {
  for (const [name, value] of Object.entries(settings)) process.env[name] ||= value;
}

await runCommand(async () => {
  setDefaults({
    DATABASE_URL: 'file:./data/demo.sqlite',
    MAIL_FOLDER: 'data/mail',
    MAIL_FROM: 'Estuary Council <inclusion@estuary.example>',
    ORIGIN: address,
    PORT: port,
    LOG_LEVEL: 'warn',
  });
  const doors = await setUpAndOpen();
  const { run } = await doors.portal();
  for (const step of ['migrate', 'demo']) {
    const code = await run([step]);
    if (code !== 0) throw new SetUpFailed(`The demonstration could not be made ready (${step}).`);
  }
  const { start } = await doors.serve();
  await start();
  say(
    `\nThe portal is open at ${address}\nIts sign-in page lists whom to sign in as. Ctrl+C ends it.\n`,
  );
});
