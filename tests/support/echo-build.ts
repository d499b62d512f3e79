import type { AppLoadContext, ServerBuild } from '@remix-run/node';

type Args = { request: Request; context: AppLoadContext };

/** A Remix build of one resource route, which says what door 3 told it. */
export const echoBuild = {
  mode: 'production',
  basename: '/',
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  isSpaMode: false,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: false,
    unstable_optimizeDeps: false,
  },
  assets: {
    version: '1',
    url: '/assets/manifest.js',
    entry: { module: '', imports: [] },
    routes: {},
  },
  entry: { module: { default: () => new Response(null, { status: 404 }), handleError: () => {} } },
  routes: {
    echo: {
      id: 'echo',
      path: 'echo',
      module: {
        default: undefined,
        loader: ({ request, context }: Args) => Response.json({ url: request.url, ...context }),
        action: async ({ request }: Args) =>
          Response.json({ fields: Object.fromEntries(await request.formData()) }),
      },
    },
    page: {
      id: 'page',
      path: 'page',
      module: {
        default: undefined,
        loader: () =>
          new Response('<p>Page</p>'.repeat(500), { headers: { 'Content-Type': 'text/html' } }),
      },
    },
  },
} as unknown as ServerBuild;
