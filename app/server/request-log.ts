import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { log, loggedPath } from '~/platform/log';

/** One line for each request, when its answer has gone out or the caller has left. */
export const requestLog: RequestHandler = (request, response, next) => {
  const startedAt = performance.now();
  const id = randomUUID();
  response.set('X-Request-Id', id);
  response.once('close', () => {
    log.info(
      {
        id,
        method: request.method,
        path: loggedPath(request.originalUrl),
        status: response.statusCode,
        ms: Math.round(performance.now() - startedAt),
        ...(response.writableFinished ? {} : { left: true }),
      },
      'request',
    );
  });
  next();
};
