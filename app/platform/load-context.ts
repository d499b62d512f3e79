import type { Clock } from '~/platform/clock';

declare module '@remix-run/node' {
  /** What door 3 tells every loader and action about the request at hand. */
  interface AppLoadContext {
    /** The nonce without which no script of this page runs. */
    nonce: string;
    /** The address the request came from, past the proxies that are trusted. */
    address: string;
    /** The instant of the request: the same each time it is asked for in one request. */
    now: Clock;
  }

  interface Future {
    v3_singleFetch: true;
  }
}
