import type { Import, SourceFile } from './source-tree';

/** The chapters in the order of the programme's story: a later one may know an earlier one. */
const CHAPTERS = [
  'people',
  'schools',
  'programme',
  'rollout',
  'enrolment',
  'training',
  'learning',
  'feedback',
  'evaluation',
  'measures',
  'governance',
];

const DOORS = ['top', 'routes', 'cli', 'server'];
/** Door 1 is the routes and what stands beside them: the root, the entries, the navigation. */
const BROWSER = ['top', 'routes'];
const DATABASE =
  /^app\/platform\/(db|db-adapter|migration|migrations|migration-engine)(\.server)?$/;
const CLIENT = /^prisma\/client(\/|$)/;

/** Which floor of the house a path stands on. */
function placeOf(path: string): { floor: string; chapter: number } {
  const [, floor = '', chapter = ''] = path.split('/');
  if (!path.startsWith('app/')) return { floor: 'outside', chapter: -1 };
  if (floor === 'features') return { floor, chapter: CHAPTERS.indexOf(chapter) };
  return { floor: path.split('/').length === 2 ? 'top' : floor, chapter: -1 };
}

/** Every import that climbs the stairs the wrong way, as a line that says who and why. */
export function wrongImports(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap((one) => {
      const why = one.path === undefined ? undefined : fault(file.path, one.path, one);
      return why ? [`${file.path} imports ${one.specifier}: ${why}`] : [];
    }),
  );
}

function fault(from: string, to: string, { kind }: Import): string | undefined {
  const here = placeOf(from);
  const there = placeOf(to);
  if (from.startsWith('app/doors')) return undefined;
  if (here.floor === 'features' && here.chapter < 0) return 'its folder is no chapter of the story';
  if (BROWSER.includes(here.floor) && (DATABASE.test(to) || CLIENT.test(to)))
    return 'a page asks a chapter, never the database';
  if (here.floor === 'ui' && CLIENT.test(to)) return 'ui knows no domain words';
  if (from.endsWith('.tsx') && here.floor === 'features' && /\.server$/.test(to) && kind !== 'type')
    return 'what is drawn takes types from a server file at most';
  if (there.floor === 'outside')
    return to.startsWith('tests/') || (to.startsWith('prisma/seed') && here.floor !== 'cli')
      ? 'the portal does not need its tests or its seed'
      : undefined;
  return faultBetween(here, there);
}

type Place = ReturnType<typeof placeOf>;

function faultBetween(here: Place, there: Place): string | undefined {
  if (here.floor === there.floor && here.floor !== 'features') return undefined;
  if (here.floor === 'routes' && there.floor === 'top') return undefined;
  if (DOORS.includes(there.floor)) return 'nobody imports a door';
  if (DOORS.includes(here.floor)) return undefined;
  if (here.floor === 'platform') return 'platform is the ground floor';
  if (there.floor === 'platform') return undefined;
  if (here.floor === 'ui') return 'ui stands on platform alone';
  if (here.floor === 'features' && there.floor === 'features' && there.chapter > here.chapter)
    return 'a chapter knows earlier chapters only';
  return undefined;
}

/** Circles among files, as `a → b → a`; a type goes round no circle at run time and does not count. */
export function circles(files: readonly SourceFile[]): string[] {
  const known = new Map(files.map((file) => [file.path.replace(/\.(ts|tsx|mjs)$/, ''), file]));
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]) => {
    if (way.includes(path)) {
      found.push([...way.slice(way.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const one of known.get(path)?.imports ?? []) {
      if (one.kind === 'value' && one.path !== undefined) walk(one.path, [...way, path]);
    }
    done.add(path);
  };
  for (const path of known.keys()) walk(path, []);
  return found;
}
