import { runCommand, setUp } from './set-up.mjs';
import { say } from './set-up/command.mjs';
import { settleDemonstration } from './set-up/demonstration.mjs';

// The demonstration's database under Vite, which shows a change as soon as it is saved.
await runCommand(async () => {
  const address = settleDemonstration();
  await setUp();
  const { createServer } = await import('vite');
  const workshop = await createServer({ server: { middlewareMode: true }, appType: 'custom' });
  const main = await workshop.ssrLoadModule('/app/server/main.ts');
  await main.start({
    vite: workshop.middlewares,
    build: () => workshop.ssrLoadModule('virtual:remix/server-build'),
  });
  say(`Developing at ${address}`);
});
