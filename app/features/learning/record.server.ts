import { db } from '~/platform/db.server';
import { longDay } from '~/platform/time';
import { routeName } from './completion';

export type RecordLine = {
  key: string;
  title: string;
  year: string;
  route: string;
  on: string;
  minutes: number;
};

/** What a person has completed, newest first, with the hours the module stands for: theirs to keep. */
export async function listOwnRecord(personId: string): Promise<RecordLine[]> {
  const completions = await db.completion.findMany({
    where: { personId },
    orderBy: [{ completedOn: 'desc' }, { moduleId: 'asc' }],
    select: {
      ...{ id: true, route: true, completedOn: true },
      module: {
        select: {
          title: true,
          programmeYear: { select: { name: true } },
          parts: { select: { minutes: true } },
        },
      },
    },
  });
  return completions.map(({ id, route, completedOn, module }) => ({
    key: id,
    title: module.title,
    year: module.programmeYear.name,
    route: routeName(route),
    on: longDay(completedOn),
    minutes: module.parts.reduce((sum, part) => sum + part.minutes, 0),
  }));
}
