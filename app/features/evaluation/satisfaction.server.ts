import { Prisma } from '~prisma/client';
import { poolSmall, type Pool } from '~/features/feedback/pooling';
import { db } from '~/platform/db.server';
import type { Grouping } from './year-report.server';

const groupings: Record<Grouping, Prisma.Sql> = {
  all: Prisma.sql`'all'`,
  cohort: Prisma.sql`coalesce(response."cohortId", 'none')`,
  phase: Prisma.sql`coalesce(response."phase", 'none')`,
  staffType: Prisma.sql`response."staffType"`,
};

export type Satisfaction = { questions: string[]; pools: Pool[] };

/** Mean scores (1 to 5) of the scale questions in a programme year, by one grouping, small groups pooled. */
export async function satisfactionByGroup(
  programmeYearId: string,
  grouping: Grouping,
): Promise<Satisfaction> {
  const rows = await db.$queryRaw<
    { question: string; key: string; answers: bigint; sum: bigint }[]
  >`
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
  const groups = [...new Set(rows.map(({ key }) => key))].map((key) => {
    const own = questions.map((question) =>
      rows.find((row) => row.key === key && row.question === question),
    );
    // Everybody who answers answers every scale question, so the first one counts the people.
    return {
      key,
      answers: Number(own[0]?.answers ?? 0),
      sums: own.map((row) => Number(row?.sum ?? 0)),
    };
  });
  return { questions, pools: poolSmall(groups) };
}
