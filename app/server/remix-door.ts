import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import {
  createReadableStreamFromReadable,
  createRequestHandler,
  type AppLoadContext,
  type ServerBuild,
} from '@remix-run/node';
import type { Request as HttpRequest, RequestHandler, Response as HttpResponse } from 'express';
import type { Clock } from '~/platform/clock';
import { nonceFor } from './headers';

export type RemixBuild = ServerBuild | (() => Promise<ServerBuild>);

/**
 * Hands a request to Remix and writes its answer. Not `@remix-run/express`: that one builds the
 * request's URL from whatever `Host` and `X-Forwarded-Host` say, and one-time links are made from
 * it; and it writes an answer in small pieces though it is there whole.
 */
export function remixDoor(build: RemixBuild, origin: string, now: Clock): RequestHandler {
  const answer = createRequestHandler(build, process.env.NODE_ENV);
  return (request, response, next) => {
    const context = contextOf(request, response, now());
    answer(requestFor(request, response, origin), context)
      .then((result) => send(response, result, request.method))
      .catch((error: unknown) => (response.destroyed ? undefined : next(error)));
  };
}

function contextOf(request: HttpRequest, response: HttpResponse, at: string): AppLoadContext {
  return { nonce: nonceFor(response), address: request.ip ?? 'unknown', now: at };
}

function requestFor(request: HttpRequest, response: HttpResponse, origin: string): Request {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return new Request(origin + request.originalUrl, {
    method: request.method,
    headers: headersOf(request, origin),
    signal: controller.signal,
    ...(hasBody ? { body: createReadableStreamFromReadable(request), duplex: 'half' } : {}),
  });
}

function headersOf(request: HttpRequest, origin: string): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  // Remix compares `Origin` with the host it was asked for; behind a proxy that may be an inner name.
  headers.set('host', new URL(origin).host);
  headers.delete('x-forwarded-host');
  return headers;
}

const WHOLE = /^text\/(html|x-script)/;

async function send(response: HttpResponse, result: Response, method: string): Promise<void> {
  response.status(result.status);
  if (result.statusText) response.statusMessage = result.statusText;
  for (const [name, value] of result.headers) response.append(name, value);
  if (!result.body || method === 'HEAD') return void response.end();
  if (WHOLE.test(result.headers.get('Content-Type') ?? '')) {
    return void response.end(Buffer.from(await result.arrayBuffer()));
  }
  await pipeline(Readable.fromWeb(result.body as ReadableStream), response);
}
