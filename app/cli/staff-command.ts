import type { Command } from 'commander';
import { describeStaffFile, type StaffFileAsked } from '~/features/schools/staff-upload.server';
import { previewStaffImport } from '~/features/schools/staff-import.server';
import { findSchoolByIdentifier } from '~/features/schools/school.server';
import { applyStaffImport } from '~/features/training/staff-import.server';
import { dayOf } from '~/platform/time';
import { does, type Exit } from './command';
import { fromWhereTyped } from './file-argument';
import { readFileContent } from './file-content';
import { staffFacts, staffPlanText, unsettledReasons } from './staff-text';
import type { Outcome, Terminal } from './terminal';

type Values = { school: string; apply?: true; answer?: string[]; leaveOut?: string[] };

const refused = (...reasons: string[]): Outcome => ({ ok: false, reasons });

export function addStaffCommands(exit: Exit, program: Command): void {
  const staff = program.command('staff').description('the staff of a school');
  does<Values>(
    exit,
    staff
      .command('import')
      .description('show what taking in a staff list (CSV or XLSX) would change; --apply does it')
      .argument('<file>', 'the list, as the school exports it', fromWhereTyped)
      .requiredOption('--school <id>', 'the school, by URN or any other identifier')
      .option('--answer <id=value...>', 'an answer to a question that the preview asks')
      .option('--leave-out <line...>', 'lines to leave out')
      .option('--apply', 'take it in'),
    importStaff,
  );
}

async function importStaff(terminal: Terminal, values: Values, file = ''): Promise<Outcome> {
  const { by, advance } = terminal;
  const school = await findSchoolByIdentifier(values.school);
  if (!school) return refused(`--school ${values.school}: no school has this identifier.`);
  const asked = readAnswers(values);
  if (typeof asked === 'string') return refused(asked);
  const content = await readFileContent(file);
  if (typeof content === 'string') return refused(content);
  const read = await describeStaffFile(content, {
    schoolIds: [school.id],
    today: dayOf(by.now),
  });
  if (!read.ok) return refused(read.reason);
  const staff = {
    schoolIds: [school.id],
    rows: read.rows,
    errors: read.errors,
    ...asked,
  };
  const outcome = values.apply
    ? await applyStaffImport(by, staff, advance)
    : await previewStaffImport(by, staff);
  return tellOf(outcome, read, values.apply === true);
}

type Told = Awaited<ReturnType<typeof previewStaffImport | typeof applyStaffImport>>;

function tellOf(outcome: Told, read: StaffFileAsked, applied: boolean): Outcome {
  if (outcome.ok) {
    const { plan } = outcome;
    const text = staffPlanText(plan, read, applied);
    return { ok: true, text, facts: staffFacts(plan, read, applied) };
  }
  if (outcome.reason === 'no-agreement') return refused(outcome.message);
  const { plan } = outcome;
  return { ok: false, reasons: unsettledReasons(plan), facts: staffFacts(plan, read, false) };
}

function readAnswers({ answer = [], leaveOut = [] }: Values) {
  const answers: Record<string, string> = {};
  for (const each of answer) {
    const at = each.lastIndexOf('=');
    if (at < 1) return `--answer ${each}: give it as id=value.`;
    answers[each.slice(0, at)] = each.slice(at + 1);
  }
  const lines = leaveOut.map(Number);
  return lines.every((line) => Number.isInteger(line) && line > 0)
    ? { answers, leaveOut: lines }
    : '--leave-out: give the numbers of lines.';
}
