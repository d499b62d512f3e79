import { runCommand, setUp } from './set-up.mjs';

await runCommand(async () => {
  await setUp();
  const { createServer } = await import('vite');
  const workshop = await createServer({ server: { middlewareMode: true }, appType: 'custom' });
  /** @type {typeof import('../server/main')} */
  const { start } = /** @type {any} */ (await workshop.ssrLoadModule('/app/server/main.ts'));
  const port = await start({
    vite: workshop.middlewares,
    build: () => /** @type {any} */ (workshop.ssrLoadModule('virtual:remix/server-build')),
  });
  console.log(`Developing at http://localhost:${port}`);
});
