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

/** A bar on the terminal; `end` takes it away again. */
export function progressBar(): { advance: Terminal['advance']; end: () => void } {
  const startedAt = Date.now();
  let bar: SingleBar | undefined;
  return {
    advance: (done, total) => {
      if (!process.stderr.isTTY || Date.now() - startedAt < PATIENCE_MS) return;
      bar ??= startBar(total);
      bar.update(done);
    },
    end: () => bar?.stop(),
  };
}

function startBar(total: number): SingleBar {
  const bar = new SingleBar({
    format: '{bar} {value} of {total}',
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(total, 0);
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
