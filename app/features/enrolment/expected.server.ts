import { db } from '~/platform/db.server';
import type { Day } from '~/platform/time';

type Asked = { schoolId: string; programmeYearId: string; day: Day };

export type ExpectedCount = { moduleId: string; people: number; firstDueOn: Day };

/**
 * How many people of a school are expected to do each module on a day, governors left out: those whom
 * `isExpectedAt` counts, in one grouped query. A person with two posts there counts once.
 */
export async function countExpected({
  schoolId,
  programmeYearId,
  day,
}: Asked): Promise<ExpectedCount[]> {
  const modules = await db.module.findMany({
    where: { programmeYearId },
    select: { id: true },
    orderBy: { position: 'asc' },
  });
  const groups = await db.owed.groupBy({
    by: ['moduleId'],
    where: {
      owedFrom: { lte: day },
      OR: modules.map(({ id }) => ({
        moduleId: id,
        person: { enrolments: { some: carrying(id, schoolId, day) } },
      })),
    },
    _count: { _all: true },
    _min: { dueOn: true },
  });
  return modules.flatMap(({ id }) => {
    const group = groups.find(({ moduleId }) => moduleId === id);
    if (!group) return [];
    return { moduleId: id, people: group._count._all, firstDueOn: group._min.dueOn ?? '' };
  });
}

/** The enrolments of a school that stand on a day and carry a module, as a Prisma filter. */
function carrying(moduleId: string, schoolId: string, day: Day) {
  return {
    schoolId,
    startsOn: { lte: day },
    OR: [{ endsOn: null }, { endsOn: { gt: day } }],
    pathway: { modules: { some: { moduleId } } },
    post: {
      staffType: { not: 'governor' },
      OR: [{ notExpectedUntil: null }, { notExpectedUntil: { lte: day } }],
    },
  };
}
