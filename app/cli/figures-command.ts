import type { Command } from 'commander';
import { wholeListLimits } from '~/features/schools/gias-file';
import { applyFigures, previewFigures } from '~/features/schools/school-figure-import.server';
import { readFigureUpload } from '~/features/schools/school-figure-upload.server';
import { dayOf } from '~/platform/time';
import { does, type Exit } from './command';
import { figurePlanText } from './figures-text';
import { fromWhereTyped } from './file-argument';
import { readFileContent } from './file-content';
import type { Outcome, Terminal } from './terminal';

type Values = { period: string; source: string; la?: string; accept?: string[]; apply?: true };

export function addFiguresCommands(exit: Exit, program: Command): void {
  const figures = program.command('figures').description('what is known of schools: pupils, SEN');
  does<Values>(
    exit,
    figures
      .command('import')
      .description('show what loading a file of school figures would change; --apply does it')
      .argument(
        '<file>',
        'CSV or Excel: URN, and columns of the national tables or the council’s own',
        fromWhereTyped,
      )
      .requiredOption('--period <year>', 'the school year the figures are of, such as 2018/19')
      .option('--source <name>', 'where they come from', 'DfE school performance tables')
      .option('--la <code>', 'the council’s three-digit code; its own by default')
      .option('--accept <urn...>', 'load the doubtful figures of these schools all the same')
      .option('--apply', 'load them'),
    importFigures,
  );
}

async function importFigures({ by }: Terminal, values: Values, file = ''): Promise<Outcome> {
  const bytes = await readFileContent(file);
  if (typeof bytes === 'string') return { ok: false, reasons: [bytes] };
  const { period, source, la, accept = [], apply } = values;
  const upload = { bytes, period, source, limits: wholeListLimits, ...(la && { la }) };
  const read = await readFigureUpload(upload, dayOf(by.now));
  if (!read.ok) return { ok: false, reasons: [read.message] };
  const plan = apply
    ? await applyFigures(by, read.load, accept)
    : await previewFigures(read.load, accept);
  return {
    ok: true,
    text: figurePlanText(plan, period, apply === true),
    facts: { applied: apply === true, period, source, ...plan },
  };
}
