import type { RefusedRow } from '~/features/schools/gias';
import type { LinksPlan } from '~/features/schools/gias-links-plan';
import type { ChangedSchool, GiasPlan } from '~/features/schools/gias-plan';

/** What a plan for the national list says on a terminal. */
export function schoolPlanText(plan: GiasPlan, applied: boolean): string {
  const { counts } = plan;
  return [
    `${counts.read} read, ${counts.open} open, ${counts.takingPart} take part.`,
    ...section(
      'New',
      plan.new.map(({ row, takesPart }) => `${row.urn} ${row.name} (${takesPart})`),
    ),
    ...section('Changed', plan.changed.flatMap(changeLines)),
    ...section('Closing', plan.closing.flatMap(changeLines)),
    ...section(
      'Not invited',
      plan.notTakingPart.map(({ urn, name, why }) => `${urn} ${name}: ${why}`),
    ),
    ...section(
      'To know',
      plan.notes.map(({ line, text }) => `line ${line}: ${text}`),
    ),
    ...section('Refused', plan.refused.map(refusedLine)),
    `${plan.unchanged.length} unchanged.`,
    closing(applied),
  ].join('\n');
}

/** What a plan for the links file says on a terminal. */
export function linksPlanText(
  plan: LinksPlan,
  read: { links: readonly unknown[]; refused: readonly RefusedRow[] },
  applied: boolean,
): string {
  return [
    `${read.links.length} links read.`,
    ...section(
      'New numbers of a school',
      plan.renumbered.map(
        ({ name, add, redate }) =>
          `${name}: ${[...add, ...redate].map(({ value }) => value).join(', ')}`,
      ),
    ),
    ...section(
      'Two records made one',
      plan.joined.map(({ name }) => name),
    ),
    ...section(
      'Mergers and splits',
      plan.successions.map(({ kind, names }) => `${names.join(' → ')} (${kind})`),
    ),
    ...section(
      'For a person to decide',
      plan.refused.map(({ reason }) => reason),
    ),
    ...section('Refused', read.refused.map(refusedLine)),
    closing(applied),
  ].join('\n');
}

export function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', `${title} (${lines.length})`, ...lines.map((line) => `  ${line}`), ''];
}

export const refusedLine = ({ line, reason }: RefusedRow) => `line ${line}: ${reason}`;

export const closing = (applied: boolean) =>
  applied ? 'Taken in.' : 'Nothing is changed yet: add --apply to take it in.';

function changeLines({ urn, name, fields, identifiers, trust }: ChangedSchool): string[] {
  const said = (value: string | number | null) => (value === null ? 'nothing' : `"${value}"`);
  return [
    ...fields.map(
      ({ field, from, to }) => `${urn} ${name}: ${field} from ${said(from)} to ${said(to)}`,
    ),
    ...identifiers.map(({ kind, value }) => `${urn} ${name}: ${kind} ${value} added`),
    ...(trust ? [`${urn} ${name}: trust ${trust.name}`] : []),
  ];
}
