import { basename, join } from 'node:path';
import { build } from 'vite';
import { root } from '../../app/cli/set-up/command.mjs';
import { thread } from '../../vite.thread.js';

/**
 * Makes one plain script of a TypeScript file and all of ours that it imports, for a process of its own. It stands
 * below `node_modules`, where its packages are found.
 *
 * @param {string} entry path below the portal's own folder
 * @returns {Promise<string>} where the script is
 */
export async function bundle(entry) {
  const name = basename(entry, '.ts');
  const folder = join(root, 'node_modules', '.cache', 'portal', 'scripts', name);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [thread()],
    resolve: {
      alias: {
        '~prisma/client': join(root, 'prisma/client/client.ts'),
        '~': join(root, 'app'),
      },
    },
    build: {
      ssr: join(root, entry),
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return join(folder, `${name}.mjs`);
}
