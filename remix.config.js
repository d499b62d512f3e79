/**
 * The Remix options. `vite.config.ts` passes them to the plugin, so this is the one place for them.
 * Lazy route discovery stays off: it would add `/__manifest`, which answers without asking any guard.
 *
 * @type {NonNullable<Parameters<typeof import('@remix-run/dev').vitePlugin>[0]>}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  serverBuildFile: 'doors.js',
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
