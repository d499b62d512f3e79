import { counted } from '~/platform/message-text';
import { indicatorName, markerWords, type FigureCell } from './school-figure';
import { toBeWritten, type FigurePlan, type PlannedSchool } from './school-figure-plan';

/** A plan for school figures as its preview says it. */
export function figurePreviewOf(plan: FigurePlan, period: string) {
  const { fresh, changed, questioned, unchanged, unknown, refused } = plan;
  const writes = toBeWritten(plan).length;
  return {
    title: titleOf(writes, questioned.length, period),
    canApply: writes + questioned.length > 0,
    fresh: fresh.map(({ urn, name, changes }) => ({ urn, name, figures: figuresSaid(changes) })),
    changed: changed.flatMap(changeRows),
    questioned: questioned.map(({ urn, name, doubts }) => ({ urn, name, doubts })),
    refused: [
      ...refused,
      ...unknown.map(({ line, urn }) => ({ line, reason: `No school here has the URN ${urn}` })),
    ].sort((a, b) => a.line - b.line),
    unchanged,
  };
}

export type FigurePreview = ReturnType<typeof figurePreviewOf>;

function titleOf(writes: number, questioned: number, period: string): string {
  if (writes > 0) return `${counted(writes, 'school')} would have new figures of ${period}`;
  if (questioned > 0) return `Figures of ${counted(questioned, 'school')} wait for your word`;
  return 'Nothing would change';
}

function changeRows({ urn, name, changes }: PlannedSchool) {
  return changes.map(({ indicator, from, to }) => ({
    key: `${urn} ${indicator}`,
    name,
    what: indicatorName(indicator),
    from: from ? cellWords(from) : 'not loaded',
    to: cellWords(to),
  }));
}

function figuresSaid(changes: PlannedSchool['changes']): string {
  return changes
    .map(({ indicator, to }) => `${indicatorName(indicator)} ${cellWords(to)}`)
    .join(', ');
}

function cellWords(cell: FigureCell): string {
  return cell.value === null ? markerWords(cell.missing) : cell.value.toLocaleString('en-GB');
}
