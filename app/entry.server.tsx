import { Writable } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import type { ReactElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { log, loggedPath } from '~/platform/log';
import { NonceContext } from '~/platform/nonce';

const LONGEST_RENDER_MS = 20_000;

/** Draws a page and answers with it whole: nothing is deferred, so there is nothing to stream. */
export default async function answerDocument(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const page = await draw(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </NonceContext.Provider>,
    nonce,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(withPreloadNonce(page, nonce), { status, headers });
}

function draw(tree: ReactElement, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        resolve(Buffer.concat(chunks).toString('utf8'));
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(tree, {
      nonce,
      onAllReady: () => {
        clearTimeout(limit);
        pipe(sink);
      },
      onShellError: reject,
      onError: reject,
    });
    const limit = setTimeout(() => abort(new Error('Drawing took too long.')), LONGEST_RENDER_MS);
  });
}

/** Remix leaves the nonce off its module preloads, and a script policy by nonce alone refuses them. */
function withPreloadNonce(page: string, nonce: string): string {
  return page.replaceAll('<link rel="modulepreload"', `<link rel="modulepreload" nonce="${nonce}"`);
}

/** A bug is logged here, once. What a loader throws on purpose (absent, forbidden) is no bug. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  log.error({ err: error, method: request.method, path: loggedPath(request.url) }, 'bug');
}
