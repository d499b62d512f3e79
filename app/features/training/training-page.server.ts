import { currentProgrammeYear } from '~/features/programme/programme.server';
import { db } from '~/platform/db.server';
import { counted } from '~/platform/message-text';
import { dayOf, type Instant } from '~/platform/time';
import { listCohorts, seatsByModuleAndCohort, type SeatsOfYear } from './seat-need.server';
import { listSessions } from './session-list.server';
import { listDaysByCohort } from './timetable/short-soon.server';

/** Everything the council's page of training shows: seats needed against scheduled, and the sessions asked for. */
export async function getTrainingPage(query: URLSearchParams, now: Instant) {
  const filter = {
    past: query.get('when') === 'past',
    module: query.get('module') ?? '',
    cohort: query.get('cohort') ?? '',
    kind: query.get('kind') ?? '',
  };
  const page = Math.max(1, Math.trunc(Number(query.get('page'))) || 1);
  const year = await currentProgrammeYear(db, dayOf(now));
  const programmeYearId = year?.id ?? '';
  const [seats, days, cohorts, modules, sessions] = await Promise.all([
    seatsByModuleAndCohort(programmeYearId, now),
    listDaysByCohort(programmeYearId, now),
    listCohorts(programmeYearId),
    listModuleChoices(programmeYearId),
    listSessions(
      {
        programmeYearId,
        past: filter.past,
        moduleId: filter.module,
        cohortId: filter.cohort,
        kind: filter.kind,
        page,
      },
      now,
    ),
  ]);
  return {
    title: titleOf(seats.modules),
    year,
    seats,
    days,
    cohorts,
    modules,
    sessions,
    page,
    filter,
  };
}

/** The modules of a year that have a live session, to choose from. */
export async function listModuleChoices(programmeYearId: string) {
  const modules = await db.module.findMany({
    where: { programmeYearId, parts: { some: { kind: 'live' } } },
    select: { id: true, title: true },
    orderBy: { position: 'asc' },
  });
  return modules.map(({ id, title }) => ({ value: id, label: title }));
}

function titleOf(seats: SeatsOfYear['modules']): string {
  const short = seats.filter((module) => module.short > 0);
  const missing = short.reduce((sum, module) => sum + module.short, 0);
  const about = short.some(({ isEstimate }) => isEstimate) ? 'About ' : '';
  if (missing > 0)
    return `${about}${missing.toLocaleString('en-GB')} ${missing === 1 ? 'seat' : 'seats'} short, on ${counted(short.length, 'module')}`;
  if (seats.some(({ needed }) => needed > 0)) return 'There are seats for everyone who needs one';
  return 'Nobody needs a seat now';
}
