import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { Router, type RequestHandler, type Response } from 'express';

const HOUR_MS = 60 * 60 * 1000;
const BROTLI = '.br';

/** What the browser may keep: files named by their content for good, the few others for an hour. */
export function staticFiles(folder: string): Router {
  const assets = join(folder, 'assets');
  const options = {
    dotfiles: 'ignore',
    index: false,
    redirect: false,
    setHeaders: guardFile,
  } as const;
  const router = Router();
  router.use(
    '/assets',
    compressedBefore(assets),
    express.static(assets, { ...options, immutable: true, maxAge: '1y' }),
    (_request, response) => void response.status(404).type('text').send('No such file'),
  );
  router.use(express.static(folder, { ...options, maxAge: HOUR_MS }));
  return router;
}

function guardFile(response: Response): void {
  response.set({
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  });
}

/** Sends the copy that the build compressed at leisure, smaller than one made on the way out. */
function compressedBefore(folder: string): RequestHandler {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const compressed = new Set(names.filter((name) => name.endsWith(BROTLI)));
  return (request, response, next) => {
    const copy = request.path.slice(1) + BROTLI;
    if (compressed.has(copy) && request.acceptsEncodings('br')) {
      response.type(extname(request.path)).vary('Accept-Encoding').set('Content-Encoding', 'br');
      request.url = `/${copy}`;
    }
    next();
  };
}
