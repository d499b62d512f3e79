import type { Command } from 'commander';
import { readCalendarFile, type CalendarFile } from '~/features/schools/calendar-file';
import { applyCalendar, previewCalendar } from '~/features/schools/calendar-import.server';
import { calendarText } from './calendar-text';
import { does, type Exit } from './command';
import { fromWhereTyped } from './file-argument';
import { readFileContent } from './file-content';
import type { Outcome, Terminal } from './terminal';

type Values = { apply?: true };
type Kind = CalendarFile['kind'];

const files: Record<Kind, string> = {
  terms: 'the council’s term dates, as JSON',
  holidays: 'the bank holidays, as GOV.UK publishes them (bank-holidays.json)',
};

export function addCalendarCommands(exit: Exit, program: Command): void {
  for (const kind of ['terms', 'holidays'] as const)
    does<Values>(
      exit,
      program
        .command(kind)
        .description(kind === 'terms' ? 'the council’s terms' : 'bank holidays')
        .command('import')
        .description('show what loading a file would change; --apply does it')
        .argument('<file>', files[kind], fromWhereTyped)
        .option('--apply', 'load it'),
      (terminal, values, file) => importCalendar(terminal, values, kind, file),
    );
}

async function importCalendar(
  { by }: Terminal,
  { apply }: Values,
  kind: Kind,
  path = '',
): Promise<Outcome> {
  const bytes = await readFileContent(path);
  if (typeof bytes === 'string') return { ok: false, reasons: [bytes] };
  const read = readCalendarFile(bytes);
  if (!read.ok) return { ok: false, reasons: [`${read.message}.`] };
  const { file } = read;
  if (file.kind !== kind)
    return { ok: false, reasons: [`This file holds ${file.kind}: say ${file.kind} import.`] };
  const planned = apply ? await applyCalendar(by, file) : await previewCalendar(file);
  return {
    ok: true,
    text: calendarText(planned, apply === true),
    facts: { applied: apply === true, ...planned.plan },
  };
}
