import { join } from 'node:path';
import express, { Router } from 'express';

const HOUR_MS = 60 * 60 * 1000;

/** What the browser may keep: files named by their content for good, the few others for an hour. */
export function staticFiles(folder: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
    (_request, response) => void response.status(404).type('text').send('No such file'),
  );
  router.use(express.static(folder, { maxAge: HOUR_MS, index: false, redirect: false }));
  return router;
}
