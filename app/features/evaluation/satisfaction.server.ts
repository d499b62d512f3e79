import { Prisma } from '~prisma/client';
import { poolSmall, type Group, type Pool } from '~/features/feedback/pooling';
import { db } from '~/platform/db.server';
import type { Grouping } from './year-report.server';

const groupings: Record<Grouping, Prisma.Sql> = {
  all: Prisma.sql`'all'`,
  cohort: Prisma.sql`coalesce(response."cohortId", 'none')`,
  phase: Prisma.sql`coalesce(response."phase", 'none')`,
  staffType: Prisma.sql`response."staffType"`,
};

export type Satisfaction = { question: string; pools: Pool[] };

/** Mean scores (1 to 5) of each scale question in a programme year, by one grouping, small groups pooled. */
export async function satisfactionByGroup(
  programmeYearId: string,
  grouping: Grouping,
): Promise<Satisfaction[]> {
  const rows = await db.$queryRaw<(Group & { question: string })[]>`
    SELECT question."text" AS "question", ${groupings[grouping]} AS "key", count(*) AS "answers", sum(answer."score") AS "sum"
    FROM "FeedbackAnswer" answer
    JOIN "FeedbackQuestion" question ON question."id" = answer."questionId"
    JOIN "FeedbackResponse" response ON response."id" = answer."responseId"
    JOIN "Session" session ON session."id" = response."sessionId"
    JOIN "Module" module ON module."id" = session."moduleId"
    WHERE module."programmeYearId" = ${programmeYearId} AND answer."score" IS NOT NULL
    GROUP BY question."position", question."text", ${groupings[grouping]}
    ORDER BY question."position"`;
  const questions = [...new Set(rows.map(({ question }) => question))];
  return questions.map((question) => ({
    question,
    pools: poolSmall(
      rows
        .filter((row) => row.question === question)
        .map(({ key, answers, sum }) => ({ key, answers: Number(answers), sum: Number(sum) })),
    ),
  }));
}
