import { SingleBar } from 'cli-progress';
import type { By } from '~/features/people/viewer';

/** What a command came to: done, or refused with the reasons, in words and as facts for `--json`. */
export type Outcome =
  | { ok: true; text: string; facts?: Record<string, unknown> }
  | { ok: false; reasons: readonly string[]; facts?: Record<string, unknown> };

/** What a command is given: who acts and when, and a way to show how far it is. */
export type Terminal = {
  by: By;
  /** Shows progress where the work takes over a second and somebody is looking. */
  advance: (done: number, total: number) => void;
};

const PATIENCE_MS = 1000;

type ProgressBar = {
  advance: (done: number, total: number, note?: string) => void;
  end: () => void;
};

/** A bar on the terminal, which may carry a note; `end` takes it away again. */
export function progressBar(format = '{bar} {value} of {total}'): ProgressBar {
  const startedAt = Date.now();
  let bar: SingleBar | undefined;
  return {
    advance: (done, total, note = '') => {
      if (!process.stderr.isTTY || Date.now() - startedAt < PATIENCE_MS) return;
      bar ??= startBar(format, total);
      bar.update(done, { note });
    },
    end: () => bar?.stop(),
  };
}

function startBar(format: string, total: number): SingleBar {
  const bar = new SingleBar({
    format,
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(total, 0, { note: '' });
  return bar;
}

/** Tells the outcome: results on standard output, refusals on standard error; JSON always on the first. */
export function tell(outcome: Outcome, isJson: boolean): void {
  if (isJson) {
    const { ok, facts } = outcome;
    const reasons = ok ? {} : { reasons: outcome.reasons };
    console.log(JSON.stringify({ ok, ...reasons, ...facts }));
  } else if (outcome.ok) console.log(outcome.text);
  else console.error(outcome.reasons.join('\n'));
}
