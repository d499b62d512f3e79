import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import remixConfig from './remix.config.js';
import { thread } from './vite.thread.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * One server bundle holds every door (browser, terminal, process), so that they share one module
 * graph. Stands after the Remix plugin, whose own input it replaces.
 */
const doors: Plugin = {
  name: 'portal-doors',
  enforce: 'post',
  config: (_config, { command, isSsrBuild }) =>
    command === 'build' && isSsrBuild
      ? { build: { rollupOptions: { input: here('app/doors.ts') } } }
      : undefined,
};

/**
 * One file for the framework and the small page pieces: cut up by page they would be thirty requests
 * of half a kilobyte. What few pages need (checked forms, charts) stays apart.
 */
const ground: Plugin = {
  name: 'portal-ground',
  enforce: 'post',
  config: (_config, { command, isSsrBuild }) =>
    command === 'build' && !isSsrBuild
      ? { build: { rollupOptions: { output: { manualChunks: isGround } } } }
      : undefined,
};

function isGround(id: string): string | undefined {
  const framework =
    /\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run)\//;
  const piece = /\/app\/(ui\/(?!form\.tsx|form-fault|line-chart)|platform\/message-text)/;
  return framework.test(id) || piece.test(id) ? 'ground' : undefined;
}

export default defineConfig({
  // Tests of single files need the aliases below and nothing else.
  plugins: process.env.VITEST ? [] : [thread(), tailwindcss(), remix(remixConfig), doors, ground],
  resolve: {
    alias: {
      '~prisma/client': here('prisma/client/client.ts'),
      '~': here('app'),
    },
  },
  build: { target: 'es2022' },
});
