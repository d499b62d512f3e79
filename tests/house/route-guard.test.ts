import { describe, expect, it } from 'vitest';
import { PUBLIC_ROUTES } from './public-routes';
import { guardFaults } from './route-guard';
import { codeUnder, sourceFile } from './source-tree';

const guard = "import { requireViewer } from '~/features/people/guard.server';\n";
const page = '\nexport default function Page() { return null; }';
const faults = (text: string) => guardFaults(sourceFile('app/routes/page.tsx', text));

describe('the house', () => {
  const routes = codeUnder('app/routes').filter(({ path }) => !path.includes('.test.'));

  it('opens every route with a guard, but for a short public list', () => {
    const guarded = routes.filter(({ path }) => !(path in PUBLIC_ROUTES));
    expect(guarded.flatMap(guardFaults)).toEqual([]);
  });

  it('has no public route on the list that is not there', () => {
    const paths = new Set(routes.map(({ path }) => path));
    expect(Object.keys(PUBLIC_ROUTES).filter((path) => !paths.has(path))).toEqual([]);
  });
});

describe('the rule of guards', () => {
  it.each([
    ['a page without a loader', page],
    ['no guard', `export async function loader() { return await readAll(); }${page}`],
    [
      'a guard that comes second',
      `${guard}export async function loader(args) { const all = await readAll(); await requireViewer(args); return all; }`,
    ],
    [
      'a guard that is not awaited',
      `${guard}export async function loader(args) { const viewer = requireViewer(args); return viewer; }`,
    ],
    [
      'a guard of its own making',
      'const requireViewer = () => 1;\nexport async function loader(args) { await requireViewer(args); }',
    ],
    [
      'an action without one',
      `${guard}export async function loader(args) { await requireViewer(args); return null; }\nexport async function action() { return null; }`,
    ],
    ['a loader taken from elsewhere', "export { loader } from './other';"],
    ['a loader made by a call', `${guard}export const loader = guarded(requireViewer);`],
  ])('refuses %s', (_, text) => {
    expect(faults(text)).toHaveLength(1);
  });

  it.each([
    [
      'a guard kept',
      `${guard}export async function loader(args) { const viewer = await requireViewer(args); return viewer; }${page}`,
    ],
    [
      'a guard alone',
      `${guard}export async function action(args) { await requireViewer(args); return null; }`,
    ],
    [
      'an arrow',
      `${guard}export const loader = async (args) => { await requireViewer(args); return null; };${page}`,
    ],
  ])('allows %s', (_, text) => {
    expect(faults(text)).toEqual([]);
  });
});
