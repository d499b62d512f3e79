import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Settings } from '~/platform/env';

type Origins = Pick<Settings, 'isHttps' | 'contentOrigin'>;

const YEAR_S = 365 * 24 * 60 * 60;
const nonceOf = (_request: unknown, response: unknown) =>
  `'nonce-${nonceFor(response as Response)}'`;

/** The nonce of this response's scripts. */
export function nonceFor(response: Response): string {
  const locals = response.locals as { nonce?: string };
  locals.nonce ??= randomBytes(16).toString('base64');
  return locals.nonce;
}

/**
 * Security headers. Scripts run by nonce alone and styles come from files alone, so neither an
 * uploaded file nor a forged attribute can bring either. While developing, Vite writes styles into
 * the page and listens on a socket.
 */
export function securityHeaders(
  { isHttps, contentOrigin }: Origins,
  isDevelopment: boolean,
): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [nonceOf],
        scriptSrcAttr: ["'none'"],
        styleSrc: isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: isDevelopment ? ["'self'", 'ws:'] : ["'self'"],
        frameSrc: [contentOrigin ?? "'none'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: YEAR_S, includeSubDomains: false } : false,
    // The origin check needs to be told where a form was sent from; strangers are told nothing.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  });
}

/** What no page of the portal asks of a browser. */
export const permissions: RequestHandler = (_request, response, next) => {
  response.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()');
  next();
};

/** Pages name people: nothing but a static file is kept by a browser or a proxy. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
