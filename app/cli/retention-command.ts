import { peopleForgetting } from '~/features/people/forgetting.server';
import { schoolsForgetting } from '~/features/schools/forgetting.server';
import { needForgetting } from '~/features/training/access-need.server';
import { keptFor, retentionClasses, type RetentionClass } from '~/platform/retention';
import type { Outcome, Terminal } from './terminal';

const forgetting = [...peopleForgetting, ...schoolsForgetting, needForgetting];

/** Lists, by class, what the clock would delete at its next run; deletes nothing. */
export async function showRetention({ by }: Terminal): Promise<Outcome> {
  const due = await Promise.all(
    forgetting.map(async ({ retention, what, countDue }) => ({
      ...{ retention, what, due: await countDue(by.now) },
    })),
  );
  const classes = retentionClasses.map((one: RetentionClass) => ({
    id: one.id,
    name: one.name,
    kept: keptFor(one),
    due: due
      .filter(({ retention }) => retention === one.id)
      .map(({ what, due: number }) => ({ what, due: number })),
  }));
  const nextRun = 'within the hour while the portal runs, and whenever it starts';
  return {
    ok: true,
    text: [
      'What the clock would delete at its next run. Nothing is deleted by asking.',
      ...classes.map(textOf),
      '',
      `Next run: ${nextRun}.`,
    ].join('\n'),
    facts: { at: by.now, nextRun, classes },
  };
}

type ClassDue = { name: string; kept: string; due: { what: string; due: number }[] };

function textOf({ name, kept, due }: ClassDue): string {
  const lines = due.map(({ what, due: number }) => `  ${number} ${what}`);
  if (lines.length === 0) lines.push('  left to a person: no day to count from is on record');
  return ['', `${name}. ${kept}.`, ...lines].join('\n');
}
