import type { RequestHandler } from 'express';
import { db } from '~/platform/db.server';
import { log } from '~/platform/log';

/** Public, and says nothing but whether the portal can answer: for the proxy and the watchman. */
export const health: RequestHandler = (_request, response) => {
  db.portal
    .count()
    .then(() => response.json({ status: 'ok' }))
    .catch((error: unknown) => {
      log.error({ err: error }, 'health');
      response.status(503).json({ status: 'failing' });
    });
};
