import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import { refuse } from './error-page';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Does a request that may change something come from one of our own pages? `Origin` decides where it
 * stands; a browser that leaves it out must say `Sec-Fetch-Site: same-origin` or name our page as
 * its referrer. A request that says none of these is refused.
 */
export function isOwnRequest(headers: IncomingHttpHeaders, origin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === origin;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { referer } = headers;
  return referer !== undefined && URL.canParse(referer) && new URL(referer).origin === origin;
}

/** Refuses what would change something and does not come from our own pages. */
export function originCheck(origin: string): RequestHandler {
  return (request, response, next) => {
    if (SAFE_METHODS.has(request.method) || isOwnRequest(request.headers, origin)) next();
    else refuse(response, 403, `This form was not sent from a page of ${origin}`, origin);
  };
}
