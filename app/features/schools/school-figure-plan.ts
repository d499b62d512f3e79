import { figureDoubts } from './school-figure-doubt';
import type { FigureRow } from './school-figure-file';
import type { RefusedRow } from './gias';
import {
  figureIndicators,
  type FigureCell,
  type FigureIndicator,
  type Figures,
} from './school-figure';

/** A school with what is stored of the period asked about, and how many pupils it had in the nearest other one. */
export type KnownFigures = {
  id: string;
  name: string;
  urns: readonly string[];
  stored: Figures;
  otherPupils: number | null;
};

export type FigureChange = {
  indicator: FigureIndicator;
  from: FigureCell | null;
  to: FigureCell;
};

export type PlannedSchool = {
  schoolId: string;
  urn: string;
  name: string;
  changes: FigureChange[];
};

export type FigurePlan = {
  /** Schools without any figure of the period before. */
  fresh: PlannedSchool[];
  changed: PlannedSchool[];
  unchanged: number;
  /** Hard to believe: left out unless whoever loads them says that they stand. */
  questioned: (PlannedSchool & { doubts: string[]; accepted: boolean })[];
  unknown: { line: number; urn: string }[];
  refused: RefusedRow[];
};

/**
 * What loading figures would change. A value that the file does not have stays as it is stored; a missing marker takes
 * the place of a value, because the source says so. Loading the same file again plans nothing.
 * @param accepted URNs whose doubtful figures stand
 */
export function planFigures(
  rows: readonly FigureRow[],
  refused: readonly RefusedRow[],
  known: readonly KnownFigures[],
  accepted: ReadonlySet<string>,
): FigurePlan {
  const byUrn = new Map(known.flatMap((school) => school.urns.map((urn) => [urn, school])));
  const plan: FigurePlan = {
    ...{ fresh: [], changed: [], unchanged: 0, questioned: [], unknown: [] },
    refused: [...refused],
  };
  const lineOf = new Map<string, number>();
  for (const { line, urn, figures } of rows) {
    const school = byUrn.get(urn);
    if (!school) {
      plan.unknown.push({ line, urn });
      continue;
    }
    const earlier = lineOf.get(school.id);
    if (earlier !== undefined) {
      plan.refused.push({ line, reason: `${school.name} is on line ${earlier} already` });
      continue;
    }
    lineOf.set(school.id, line);
    place(plan, school, { urn, figures }, accepted);
  }
  return plan;
}

function place(
  plan: FigurePlan,
  school: KnownFigures,
  { urn, figures }: Pick<FigureRow, 'urn' | 'figures'>,
  accepted: ReadonlySet<string>,
): void {
  const changes = changesTo(school.stored, figures);
  if (changes.length === 0) {
    plan.unchanged += 1;
    return;
  }
  const planned = { schoolId: school.id, urn, name: school.name, changes };
  const doubts = figureDoubts({ ...school.stored, ...figures }, school.otherPupils);
  if (doubts.length > 0) plan.questioned.push({ ...planned, doubts, accepted: accepted.has(urn) });
  else if (changes.every(({ from }) => from === null)) plan.fresh.push(planned);
  else plan.changed.push(planned);
}

function changesTo(stored: Figures, figures: Figures): FigureChange[] {
  return figureIndicators.flatMap((indicator) => {
    const [from, to] = [stored[indicator] ?? null, figures[indicator]];
    if (!to || (from?.value === to.value && from.missing === to.missing)) return [];
    return { indicator, from, to };
  });
}

/** What is to be written: everything planned, the doubtful only where accepted. */
export function toBeWritten({ fresh, changed, questioned }: FigurePlan): PlannedSchool[] {
  return [...fresh, ...changed, ...questioned.filter((school) => school.accepted)];
}
