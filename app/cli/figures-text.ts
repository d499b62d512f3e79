import { indicatorName, markerWords, type FigureCell } from '~/features/schools/school-figure';
import type { FigurePlan, PlannedSchool } from '~/features/schools/school-figure-plan';
import { closing, refusedLine, section } from './schools-text';

/** What a plan for school figures says on a terminal. */
export function figurePlanText(plan: FigurePlan, period: string, applied: boolean): string {
  const doubtful = plan.questioned.map(
    ({ urn, name, doubts, accepted }) =>
      `${urn} ${name}: ${doubts.join('; ')}${accepted ? ' (accepted)' : ', left out: --accept loads it'}`,
  );
  return [
    `Figures of ${period}.`,
    ...section('New', plan.fresh.map(schoolLine)),
    ...section('Changed', plan.changed.map(schoolLine)),
    ...section('Hard to believe', doubtful),
    ...section(
      'Not a school here',
      plan.unknown.map(({ line, urn }) => `line ${line}: URN ${urn}`),
    ),
    ...section('Refused', plan.refused.map(refusedLine)),
    `${plan.unchanged} unchanged.`,
    closing(applied),
  ].join('\n');
}

function schoolLine({ urn, name, changes }: PlannedSchool): string {
  const said = changes.map(({ indicator, from, to }) => {
    const before = from === null ? '' : `${cellWords(from)} to `;
    return `${indicatorName(indicator)} ${before}${cellWords(to)}`;
  });
  return `${urn} ${name}: ${said.join(', ')}`;
}

function cellWords({ value, missing }: FigureCell): string {
  return value === null ? markerWords(missing) : String(value);
}
