import type { Command } from 'commander';
import { listTypesOfSchool, setPartOfType } from '~/features/schools/participation.server';
import { isTakesPart, participations } from '~/features/schools/participation';
import { readGias, wholeListLimits } from '~/features/schools/gias-file';
import { readLinks } from '~/features/schools/gias-links-file';
import { applyLinksImport, previewLinksImport } from '~/features/schools/links-import.server';
import { applySchoolImport, previewSchoolImport } from '~/features/schools/school-import.server';
import { findPortal } from '~/platform/portal.server';
import { does, type Exit } from './command';
import { fromWhereTyped } from './file-argument';
import { readFileContent } from './file-content';
import { linksPlanText, schoolPlanText } from './schools-text';
import type { Outcome, Terminal } from './terminal';

type ListValues = { la?: string; apply?: true };

const refused = (reason: string): Outcome => ({ ok: false, reasons: [reason] });

export function addSchoolsCommands(exit: Exit, program: Command): void {
  const schools = program.command('schools').description('the national list of schools');
  does<ListValues>(
    exit,
    schools
      .command('import')
      .description('show what taking in the national list (GIAS) would change; --apply does it')
      .argument('<file>', 'the CSV, as downloaded', fromWhereTyped)
      .option('--la <code>', 'the council’s three-digit code; its own by default')
      .option('--apply', 'take it in'),
    importSchools,
  );
  does<{ apply?: true }>(
    exit,
    schools
      .command('links')
      .description('show what the list’s links file would change; --apply does it')
      .argument('<file>', 'the CSV of predecessors and successors', fromWhereTyped)
      .option('--apply', 'take it in'),
    importLinks,
  );
  does(
    exit,
    schools
      .command('types')
      .description('list the national types and the part their schools play, or change one')
      .argument('[code]', 'the type’s code, such as 44')
      .argument('[part]', participations.join(', ')),
    typesOfSchool,
  );
}

async function typesOfSchool(
  { by }: Terminal,
  _: unknown,
  code?: string,
  part?: string,
): Promise<Outcome> {
  if (code !== undefined) {
    if (part === undefined || !isTakesPart(part))
      return refused(`Say which part schools of type ${code} play: ${participations.join(', ')}.`);
    const set = await setPartOfType(by, { typeCode: code, takesPart: part });
    if (!set.ok) return refused(set.message);
  }
  const types = await listTypesOfSchool();
  const text = types.map(
    ({ code: of, name, takesPart }) => `${of.padStart(2)}  ${takesPart.padEnd(11)}  ${name}`,
  );
  return { ok: true, text: text.join('\n'), facts: { types } };
}

async function importSchools({ by }: Terminal, values: ListValues, file = ''): Promise<Outcome> {
  const content = await readFileContent(file);
  if (typeof content === 'string') return refused(content);
  const la = values.la ?? (await findPortal())?.laCode;
  const list = await readGias(content, { limits: wholeListLimits, ...(la && { la }) });
  if (!list.ok) return refused(list.reason);
  if (list.rows.length + list.refused.length === 0)
    return refused(`The file has no school of council ${la ?? ''}: name another with --la.`);
  const plan = values.apply
    ? await applySchoolImport(by, list)
    : await previewSchoolImport(list, by.now);
  return {
    ok: true,
    text: schoolPlanText(plan, values.apply === true),
    facts: { applied: values.apply === true, outside: list.outside, ...plan },
  };
}

async function importLinks(
  { by }: Terminal,
  values: { apply?: true },
  file = '',
): Promise<Outcome> {
  const content = await readFileContent(file);
  if (typeof content === 'string') return refused(content);
  const read = await readLinks(content, { limits: wholeListLimits });
  if (!read.ok) return refused(read.reason);
  const plan = values.apply
    ? await applyLinksImport(by, read.links)
    : await previewLinksImport(read.links, by.now);
  return {
    ok: true,
    text: linksPlanText(plan, read, values.apply === true),
    facts: {
      applied: values.apply === true,
      ...plan,
      links: read.links.length,
      other: read.other,
      refusedRows: read.refused,
    },
  };
}
