import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../app/cli/set-up/command.mjs';

export type Route = {
  /** As a person would write it: `/schools/:schoolId/staff`. */
  address: string;
  /** The ids in it: `schoolId`. */
  parameters: string[];
  hasAction: boolean;
};

type Manifest = {
  routes: Record<string, { id: string; parentId?: string; path?: string; hasAction: boolean }>;
};

/** Every route of the build, from the manifest that the browser is given. The root stands for no page. */
export function routesOfBuild(): Route[] {
  const { routes } = readManifest();
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    if (!route || route.id === 'root') return '';
    return `${pathOf(route.parentId)}/${route.path ?? ''}`;
  };
  return Object.values(routes)
    .filter(({ id }) => id !== 'root')
    .map(({ id, hasAction }) => {
      const address = pathOf(id);
      const parameters = [...address.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
      return { address, parameters, hasAction };
    })
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

function readManifest(): Manifest {
  const folder = join(root, 'build', 'client', 'assets');
  const name = readdirSync(folder).find((one) => /^manifest-\w+\.js$/.test(one));
  if (!name) throw new Error('The build has no manifest.');
  const text = readFileSync(join(folder, name), 'utf8');
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Manifest;
}
