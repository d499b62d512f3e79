import { createHmac, randomBytes } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { currentProgrammeYear } from '~/features/programme/programme.server';
import { act, db } from '~/platform/db.server';
import { dayOf } from '~/platform/time';
import type { exportSchema } from './export.schema';
import type { z } from 'zod';

type Purpose = z.infer<typeof exportSchema>['purpose'];

export type ExportRow = {
  person: string;
  school: string;
  cohort: string;
  phase: string;
  staffType: string;
  modulesDue: number;
  modulesDone: number;
  sessionsAttended: number;
};

/**
 * One row for each member of staff and school of the present programme year, without names: people and schools carry
 * pseudonyms made with a key that is thrown away after this file, so two files cannot be joined. Who took it,
 * why and how many rows is written in the audit trail.
 */
export async function exportForEvaluation(by: By, purpose: Purpose): Promise<ExportRow[]> {
  const day = dayOf(by.now);
  const key = randomBytes(32);
  const pseudonym = (id: string) => createHmac('sha256', key).update(id).digest('hex').slice(0, 12);
  const year = await currentProgrammeYear(db, day);
  const enrolments = await db.enrolment.findMany({
    where: {
      pathway: { programmeYearId: year?.id ?? '' },
      startsOn: { lte: day },
      OR: [{ endsOn: null }, { endsOn: { gt: day } }],
      post: { staffType: { not: 'governor' } },
    },
    select: {
      personId: true,
      schoolId: true,
      post: { select: { staffType: true } },
      school: {
        select: {
          phase: true,
          cohortPlaces: {
            where: { takenOutAt: null },
            select: { cohort: { select: { name: true } } },
          },
        },
      },
    },
  });
  const progress = await progressOf(day);
  const rows = enrolments.map(({ personId, schoolId, post, school }) => ({
    person: pseudonym(personId),
    school: pseudonym(schoolId),
    cohort: school.cohortPlaces[0]?.cohort.name ?? '',
    phase: school.phase,
    staffType: post.staffType,
    ...(progress.get(personId) ?? { modulesDue: 0, modulesDone: 0, sessionsAttended: 0 }),
  }));
  await act((tx) =>
    recordAct(tx, by, {
      act: 'exportForEvaluation',
      subject: { kind: 'export', id: pseudonym(by.now) },
      detail: { rows: rows.length, purpose },
    }),
  );
  return rows.sort((a, b) => a.person.localeCompare(b.person));
}

async function progressOf(day: string) {
  const [due, done, attended] = await Promise.all([
    db.owed.groupBy({ by: ['personId'], where: { dueOn: { lte: day } }, _count: true }),
    db.completion.groupBy({ by: ['personId'], where: { completedOn: { lte: day } }, _count: true }),
    db.registerMark.groupBy({ by: ['personId'], where: { mark: 'attended' }, _count: true }),
  ]);
  const countIn = (groups: { personId: string; _count: number }[]) =>
    new Map(groups.map(({ personId, _count }) => [personId, _count]));
  const [dues, dones, attendances] = [countIn(due), countIn(done), countIn(attended)];
  return new Map(
    [...dues.keys()].map((personId) => [
      personId,
      {
        modulesDue: dues.get(personId) ?? 0,
        modulesDone: dones.get(personId) ?? 0,
        sessionsAttended: attendances.get(personId) ?? 0,
      },
    ]),
  );
}
