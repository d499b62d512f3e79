import { fork, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import type { Order, Told } from './booking-process';

/** A process of its own with the database open, ready to be told what to book. */
export async function bookingProcess(script: string, file: string): Promise<ChildProcess> {
  const child = fork(script, [file]);
  await once(child, 'message');
  return child;
}

/**
 * Gives processes that stand ready their orders, all at once.
 * @returns what they told, when every request has its answer
 */
export async function bookTogether(
  crowd: readonly ChildProcess[],
  orders: readonly Order[],
): Promise<Told[]> {
  const answers = crowd.map((child, at) => hear(child, orders[at]?.requests.length ?? 0));
  crowd.forEach((child, at) => child.send(orders[at]!));
  return (await Promise.all(answers)).flat();
}

/** The next so many things that a process tells. Fails when it ends before. */
async function hear(child: ChildProcess, number: number): Promise<Told[]> {
  const told: Told[] = [];
  if (number === 0) return told;
  for await (const [one] of on(child, 'message', { close: ['exit'] })) {
    told.push(one as Told);
    if (told.length === number) return told;
  }
  throw new Error(`A booking process ended after ${told.length} of ${number} answers.`);
}
