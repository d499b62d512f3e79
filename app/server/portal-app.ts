import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Clock } from '~/platform/clock';
import type { Settings } from '~/platform/env';
import { bodyLimit } from './body-limit';
import { bugPage, refuse } from './error-page';
import { noStore, permissions, securityHeaders } from './headers';
import { health } from './health';
import { originCheck } from './origin-check';
import { remixDoor, type RemixBuild } from './remix-door';
import { requestLog } from './request-log';
import { staticFiles } from './static-files';

type Options = {
  settings: Settings;
  build: RemixBuild;
  now: Clock;
  /** While developing, Vite serves the files instead. */
  vite: RequestHandler | undefined;
};

/** The HTTP application: every bound and check that stands before a page, in order. */
export function portalApp({ settings, build, now, vite }: Options): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustedProxies);
  app.set('etag', false);

  app.use(originForm);
  app.use(compression());
  app.use(vite ?? staticFiles('build/client'));
  app.use(requestLog);
  app.use(securityHeaders(settings, vite !== undefined), permissions, noStore);
  app.get('/health', health);
  app.use(originCheck(settings.origin), bodyLimit);
  app.all('*', remixDoor(build, settings.origin, now));
  app.use(bugPage);
  return app;
}

/** The portal answers to paths alone: no whole address, and nothing that reads as another host. */
const originForm: RequestHandler = (request, response, next) => {
  if (/^\/(?![/\\])/.test(request.originalUrl)) next();
  else refuse(response, 400, 'This address cannot be read');
};
