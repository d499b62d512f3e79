import { db } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { byName } from './draft-board';
import type { Draft } from './draft.server';

export type Presentation = {
  yearName: string;
  cohorts: {
    id: string;
    name: string;
    startsOn: Day;
    schools: { id: string; name: string; phase: string }[];
  }[];
};

/** What a draft says to schools: cohorts with their starts, and their schools A–Z. No need and no readiness is read. */
export async function readPresentation(
  draft: Pick<Draft, 'id' | 'programmeYearId' | 'programmeYear'>,
): Promise<Presentation> {
  const cohorts = await db.cohort.findMany({
    where: { programmeYearId: draft.programmeYearId },
    orderBy: [{ startsOn: 'asc' }, { position: 'asc' }],
    select: {
      ...{ id: true, name: true, startsOn: true },
      draftPlaces: {
        where: { draftId: draft.id, school: { status: 'open' } },
        select: { school: { select: { id: true, name: true, phase: true } } },
      },
    },
  });
  return {
    yearName: draft.programmeYear.name,
    cohorts: cohorts.map(({ draftPlaces, ...cohort }) => ({
      ...cohort,
      schools: draftPlaces.map(({ school }) => school).sort(byName),
    })),
  };
}

/** The same as a spreadsheet, the schools A–Z. */
export function presentationSheet({ cohorts }: Presentation) {
  const rows = cohorts
    .flatMap(({ name: cohort, startsOn, schools }) =>
      schools.map(({ name, phase }) => ({ name, phase, cohort, startsOn })),
    )
    .sort(byName);
  return {
    header: ['School', 'Phase', 'Cohort', 'Start'],
    rows: rows.map(({ name, phase, cohort, startsOn }) => [name, phase, cohort, startsOn]),
  };
}
