import { db } from '~/platform/db.server';
import type { Day } from '~/platform/time';

export type Overdue = { personId: string; moduleId: string; owedFrom: Day; dueOn: Day };

/**
 * What expected people (enrolled through a live post, not away) owe past its due day on modules with a live part, in
 * a programme year on a day: only these rows are read, however many people there are.
 */
export function listOverdue(programmeYearId: string, day: Day): Promise<Overdue[]> {
  return db.$queryRaw<Overdue[]>`
    SELECT owed."personId", owed."moduleId", owed."owedFrom", owed."dueOn"
    FROM "Owed" owed
    WHERE owed."programmeYearId" = ${programmeYearId} AND owed."dueOn" < ${day}
      AND EXISTS (SELECT 1 FROM "ModulePart" part
        WHERE part."moduleId" = owed."moduleId" AND part."kind" = 'live')
      AND NOT EXISTS (SELECT 1 FROM "Completion" completion
        WHERE completion."personId" = owed."personId" AND completion."moduleId" = owed."moduleId"
          AND completion."completedOn" <= ${day})
      AND EXISTS (SELECT 1 FROM "Enrolment" enrolment
        JOIN "Pathway" pathway ON pathway."id" = enrolment."pathwayId"
        JOIN "Post" post ON post."id" = enrolment."postId"
        WHERE enrolment."personId" = owed."personId"
          AND pathway."programmeYearId" = ${programmeYearId}
          AND (enrolment."endsOn" IS NULL OR enrolment."endsOn" > ${day})
          AND post."startsOn" <= ${day} AND (post."endsOn" IS NULL OR post."endsOn" > ${day})
          AND (post."notExpectedUntil" IS NULL OR post."notExpectedUntil" <= ${day}))`;
}
