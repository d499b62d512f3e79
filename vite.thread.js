import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const ASKED = /\.ts\?thread$/;

/**
 * `import script from './work?thread'` gives the address of a script made of `work.ts` and all that it imports, for
 * `new Worker(new URL(script))`. A build writes it beside the doors; the workshop (`npm run dev`) and the tests, which
 * write no build, make it below `node_modules`, where its packages are found.
 *
 * @returns {import('vite').Plugin}
 */
export function thread() {
  /** @type {import('vite').ResolvedConfig} */
  let config;
  return {
    name: 'portal-thread',
    enforce: 'pre',
    configResolved: (resolved) => {
      config = resolved;
    },
    async resolveId(source, importer) {
      if (!source.endsWith('?thread')) return undefined;
      const found = await this.resolve(source.slice(0, -'?thread'.length), importer);
      return found ? `${found.id}?thread` : undefined;
    },
    async load(id) {
      if (!ASKED.test(id)) return undefined;
      const entry = id.slice(0, -'?thread'.length);
      const name = basename(entry, '.ts');
      if (config.command === 'build' && config.build.ssr) {
        const written = this.emitFile({ type: 'chunk', id: entry, fileName: `${name}.js` });
        return `export default import.meta.ROLLUP_FILE_URL_${written};`;
      }
      const script = await madeFor(config, entry, name);
      return `export default ${JSON.stringify(pathToFileURL(script).href)};`;
    },
  };
}

/**
 * @param {import('vite').ResolvedConfig} config whose names for folders hold here too
 * @param {string} entry
 * @param {string} name
 */
async function madeFor(config, entry, name) {
  const folder = join(config.root, 'node_modules', '.cache', 'portal', 'threads');
  await build({
    root: config.root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: config.resolve.alias },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      rollupOptions: { output: { entryFileNames: `${name}.mjs`, inlineDynamicImports: true } },
    },
  });
  return join(folder, `${name}.mjs`);
}
