import { currentProgrammeYear } from '~/features/programme/programme.server';
import { db } from '~/platform/db.server';
import { dayOf, type Instant } from '~/platform/time';
import { listFacilitators } from './leader.server';
import { listCohorts } from './seat-need.server';
import { listModuleChoices } from './training-page.server';

/** What the form of a new session lets one choose from. */
export async function listSessionChoices(now: Instant) {
  const today = dayOf(now);
  const year = await currentProgrammeYear(db, today);
  const [modules, cohorts, schools, facilitators] = await Promise.all([
    listModuleChoices(year?.id ?? ''),
    listCohorts(year?.id ?? ''),
    db.school.findMany({
      where: { status: 'open', takesPart: { not: 'no' } },
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
    listFacilitators(today),
  ]);
  return {
    modules,
    cohorts: cohorts.map(asChoice),
    schools: schools.map(asChoice),
    facilitators: facilitators.map(asChoice),
  };
}

function asChoice({ id, name }: { id: string; name: string }) {
  return { value: id, label: name };
}
