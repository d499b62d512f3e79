import type { Server } from 'node:http';
import { log } from '~/platform/log';

const LONGEST_FAREWELL_MS = 25_000;

/**
 * Takes no new requests and waits until those in flight are answered. A caller who keeps a
 * connection for later is let go as soon as nothing is under way on it.
 */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => {
      log.warn('requests still under way were cut off');
      server.closeAllConnections();
    }, LONGEST_FAREWELL_MS);
    server.on('request', (_request, response) => response.setHeader('Connection', 'close'));
    server.close(() => {
      clearTimeout(limit);
      clearInterval(sweep);
      resolve();
    });
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
  });
}
