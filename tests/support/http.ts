import { once } from 'node:events';
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

type Question = {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  /** The request's body: one chunk after another, without a length unless a header tells it. */
  body?: string;
};

/** Asks a server on this computer with exactly these headers, which `fetch` does not allow. */
export async function ask(port: number, question: Question): Promise<Answer> {
  const { method = 'GET', path, headers = {}, body } = question;
  const asked = request({ port, method, path, headers, agent: false });
  if (body !== undefined) asked.write(body);
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    text: await text(answer),
  };
}

/** Serves on a free port of this computer. */
export async function serveOnFreePort(listener: RequestListener) {
  const server = createServer(listener);
  server.listen(0);
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** A port of this computer that was free a moment ago, for a process that must be told its port. */
export async function freePort(): Promise<number> {
  const { server, port } = await serveOnFreePort(() => {});
  server.close();
  await once(server, 'close');
  return port;
}
