import { expect, it } from 'vitest';
import { codeUnder } from './source-tree';

// `npm run demo` and `npm test` begin where nothing is installed yet.
it('starts the commands on the modules of Node alone', () => {
  const entries = [...codeUnder('app/cli'), ...codeUnder('tests').filter(isCommand)].filter(
    ({ path }) => path.endsWith('.mjs'),
  );
  const needing = entries.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier, kind }) => kind === 'value' && !/^(node:|\.)/.test(specifier))
      .map(({ specifier }) => `${path} needs ${specifier}`),
  );
  expect(entries.length).toBeGreaterThan(5);
  expect(needing).toEqual([]);
});

const isCommand = ({ path }: { path: string }) => /^tests\/(run|support\/)/.test(path);
