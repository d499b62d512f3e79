import { toldRoughly } from '~/features/feedback/pooling';
import { staffTypeNames } from '~/features/schools/staff-type';
import { phaseName } from '~/features/schools/school-filter';
import { db } from '~/platform/db.server';
import { dayOf, longDay, type Instant } from '~/platform/time';
import { satisfactionByGroup } from './satisfaction.server';
import { showAll, showGuarded, type GroupShown } from './year-report';
import { countByGroup, type Grouping } from './year-report.server';

export type ReportTable = {
  grouping: Grouping;
  rows: (GroupShown & { name: string })[];
  questions: string[];
  pools: { name: string; atLeast: number; means: number[] }[];
};

export type YearReport = {
  yearName: string;
  span: string;
  whole: GroupShown | null;
  tables: ReportTable[];
};

/**
 * A programme year's reach, completion and satisfaction on a day, by cohort, phase and staff type.
 * @param guarded small numbers are hidden, for readers outside the programme team
 */
export async function findYearReport(now: Instant, guarded: boolean): Promise<YearReport | null> {
  const day = dayOf(now);
  const year = await db.programmeYear.findFirst({
    where: { startsOn: { lte: day } },
    orderBy: { startsOn: 'desc' },
    select: {
      id: true,
      name: true,
      startsOn: true,
      endsOn: true,
      cohorts: { select: { id: true, name: true }, orderBy: { position: 'asc' } },
    },
  });
  if (!year) return null;
  const show = guarded ? showGuarded : showAll;
  const cohortNames = new Map(year.cohorts.map(({ id, name }) => [id, name]));
  const nameOf = (grouping: Grouping) => (key: string) => nameOfGroup(grouping, key, cohortNames);
  const [whole, tables] = await Promise.all([
    countByGroup(year.id, day, 'all'),
    Promise.all(
      (['cohort', 'phase', 'staffType'] as const).map(async (grouping) => {
        const [counts, satisfaction] = await Promise.all([
          countByGroup(year.id, day, grouping),
          satisfactionByGroup(year.id, grouping),
        ]);
        return tableOf(grouping, show(counts), satisfaction, nameOf(grouping));
      }),
    ),
  ]);
  return {
    yearName: year.name,
    span: `${longDay(year.startsOn)} to ${longDay(year.endsOn)}`,
    whole: show(whole)[0] ?? null,
    tables,
  };
}

function nameOfGroup(grouping: Grouping, key: string, cohortNames: Map<string, string>): string {
  if (key === 'none') return 'Outside schools';
  if (grouping === 'cohort') return cohortNames.get(key) ?? 'Another year’s cohort';
  return grouping === 'phase' ? phaseName(key) : staffTypeNames(key);
}

function tableOf(
  grouping: Grouping,
  groups: GroupShown[],
  satisfaction: Awaited<ReturnType<typeof satisfactionByGroup>>,
  nameOf: (key: string) => string,
): ReportTable {
  const rows = groups
    .map((group) => ({ ...group, name: nameOf(group.key) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
  return {
    grouping,
    rows,
    questions: satisfaction.questions,
    pools: satisfaction.pools.map((pool) => ({
      name: pool.keys.map(nameOf).join(', '),
      ...toldRoughly(pool),
    })),
  };
}
