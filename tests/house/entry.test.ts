import { expect, it } from 'vitest';
import { codeUnder, type SourceFile } from './source-tree';

const files = new Map(
  [...codeUnder('app/cli'), ...codeUnder('tests')].map((file) => [file.path, file]),
);

/** A command and every file of ours that is loaded with it, before anything is installed. */
function loadedWith(path: string, loaded = new Set<SourceFile>()): Set<SourceFile> {
  const file = files.get(path);
  if (!file || loaded.has(file)) return loaded;
  loaded.add(file);
  for (const one of file.imports) {
    if (one.kind === 'value' && one.path !== undefined) loadedWith(`${one.path}.mjs`, loaded);
  }
  return loaded;
}

// `npm run demo` and `npm test` begin where nothing is installed yet.
it.each([
  'app/cli/demo.mjs',
  'app/cli/portal.mjs',
  'app/cli/start.mjs',
  'app/cli/dev.mjs',
  'tests/run.mjs',
])('%s starts on the modules of Node alone', (path) => {
  const loaded = [...loadedWith(path)];
  const needing = loaded.flatMap(({ path: from, imports }) =>
    imports
      .filter(({ specifier, kind }) => kind === 'value' && !/^(node:|\.)/.test(specifier))
      .map(({ specifier }) => `${from} needs ${specifier}`),
  );
  expect(loaded.length).toBeGreaterThan(3);
  expect(needing).toEqual([]);
});
