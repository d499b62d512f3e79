import { db } from '~/platform/db.server';
import { countLeading } from '~/features/training/led-session.server';
import { listOwnSessions, type OwnSession } from '~/features/training/own-session.server';
import { currentProgrammeYear } from '~/features/programme/programme.server';
import { dayOf, type Instant } from '~/platform/time';
import { moduleStep, type ModuleStep } from './home';
import { listOwedRecords } from './owed-record.server';
import type { OwedRecord } from './state-of-person';

export type Home = {
  yearName: string | null;
  sessions: OwnSession[];
  steps: ModuleStep[];
  done: number;
  /** Sessions the person leads whose register is still to be taken. */
  leading: number;
};

/** A person's own first page: the sessions to come, and each module owed this programme year. */
export async function homeOf(personId: string, now: Instant): Promise<Home> {
  const day = dayOf(now);
  const [year, sessions, leading] = await Promise.all([
    currentProgrammeYear(db, day),
    listOwnSessions(personId, now),
    countLeading(personId, day),
  ]);
  if (!year) return { yearName: null, sessions, steps: [], done: 0, leading };
  const [records, modules] = await Promise.all([
    listOwedRecords([personId], year.id, day),
    listOwnModules(personId, year.id),
  ]);
  const booked = new Set(sessions.map(({ moduleId }) => moduleId));
  const steps = modules.flatMap((module) => {
    const record = records.find(({ moduleId }) => moduleId === module.id);
    return record ? [moduleStep(factsOf(module, record, booked), day)] : [];
  });
  const done = steps.filter(({ status }) => status === 'done').length;
  return { yearName: year.name, sessions, steps, done, leading };
}

/** The modules a person owes in a year, in order, with what they have ticked. */
function listOwnModules(personId: string, programmeYearId: string) {
  return db.module.findMany({
    where: { programmeYearId, owed: { some: { personId } } },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      title: true,
      completions: { where: { personId }, select: { route: true } },
      parts: {
        where: { kind: { not: 'live' } },
        select: { minutes: true, done: { where: { personId }, select: { id: true } } },
      },
    },
  });
}

type OwnModule = Awaited<ReturnType<typeof listOwnModules>>[number];

function factsOf(module: OwnModule, record: OwedRecord, booked: Set<string>) {
  const left = module.parts.filter(({ done }) => done.length === 0);
  return {
    title: module.title,
    record,
    route: module.completions[0]?.route ?? null,
    left: { parts: left.length, minutes: left.reduce((sum, { minutes }) => sum + minutes, 0) },
    isBegun: left.length < module.parts.length,
    isBooked: booked.has(module.id),
  };
}
