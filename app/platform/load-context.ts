import type { Instant } from '~/platform/time';

declare module '@remix-run/node' {
  /** What door 3 tells every loader and action about the request at hand. */
  interface AppLoadContext {
    /** The nonce without which no script of this page runs. */
    nonce: string;
    /** The address the request came from, past the proxies that are trusted. */
    address: string;
    /** The instant of the request: one for all that happens in it. */
    now: Instant;
  }

  interface Future {
    v3_singleFetch: true;
  }
}
