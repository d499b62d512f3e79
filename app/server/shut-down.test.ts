import { setTimeout as wait } from 'node:timers/promises';
import { Agent, get, type IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { serveOnFreePort } from '../../tests/support/http';
import { closeServer } from './shut-down';

type Pending = { finish: () => void };

async function serveSlowly() {
  const pending: Pending[] = [];
  let noticed = () => {};
  const arrived = new Promise<void>((resolve) => (noticed = resolve));
  const { server, port } = await serveOnFreePort((_request, response) => {
    pending.push({ finish: () => response.end('booked') });
    noticed();
  });
  return { server, port, pending, arrived };
}

const answerTo = (port: number, agent: Agent) =>
  new Promise<string>((resolve, reject) => {
    get({ port, agent }, (answer: IncomingMessage) => {
      answer.setEncoding('utf8').on('data', resolve);
    }).on('error', reject);
  });

it('answers the requests in flight, and takes no others', async () => {
  const { server, port, pending, arrived } = await serveSlowly();
  const agent = new Agent({ keepAlive: true });
  const answer = answerTo(port, agent);
  await arrived;

  let hasClosed = false;
  const closed = closeServer(server).then(() => (hasClosed = true));
  await expect(answerTo(port, new Agent())).rejects.toThrow('ECONNREFUSED');
  await wait(0);
  expect(hasClosed).toBe(false);

  pending[0]?.finish();
  expect(await answer).toBe('booked');
  await closed;
  agent.destroy();
});
