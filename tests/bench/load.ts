import autocannon from 'autocannon';

export type Question = {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
};

/** Milliseconds, and answers a second over the whole. */
export type Timing = Spread & { perSecond: number; answers: number };
export type Spread = { median: number; p95: number };

type Load = { atATime: number; expected: number } & ({ seconds: number } | { each: 'once' });

/**
 * Asks these questions over and over for a while, or each once, so many at a time.
 * @throws at any answer with another status than the expected one
 */
export async function load(
  origin: string,
  questions: readonly Question[],
  { atATime, expected, ...howLong }: Load,
): Promise<Timing> {
  const share = Math.floor(questions.length / atATime);
  const lanes = Array.from({ length: atATime }, (_, lane) =>
    questions.slice(lane * share, (lane + 1) * share),
  );
  const times: number[] = [];
  const odd: number[] = [];
  const startedAt = performance.now();
  let lastAt = startedAt;
  await fire(
    {
      url: origin,
      connections: atATime,
      setupClient: (client) => client.setRequests(lanes.shift() ?? []),
      ...('seconds' in howLong ? { duration: howLong.seconds } : { amount: share * atATime }),
    },
    (status, milliseconds) => {
      lastAt = performance.now();
      times.push(milliseconds);
      if (status !== expected) odd.push(status);
    },
  );
  const seconds = (lastAt - startedAt) / 1000;
  if (odd.length > 0)
    throw new Error(
      `${questions[0]?.path} answered ${[...new Set(odd)].join(', ')} to ${odd.length}.`,
    );
  return { ...spreadOf(times), perSecond: times.length / seconds, answers: times.length };
}

function fire(
  options: autocannon.Options,
  heard: (status: number, milliseconds: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const instance = autocannon(options, (fault: unknown, result) => {
      if (fault instanceof Error) reject(fault);
      else if (result.errors > 0) reject(new Error(`${result.errors} connections failed.`));
      else resolve();
    });
    instance.on('response', (_client, status, _bytes, milliseconds) => heard(status, milliseconds));
  });
}

/** The median and the 95th percentile of some times. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}
