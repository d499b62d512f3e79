import { db } from '~/platform/db.server';
import { dayOf, longDay, shortDay, type Instant } from '~/platform/time';
import { answerHistory, answersOn, type AnswerCounts } from './answer-history';

export type CohortAnswers = AnswerCounts & { id: string; name: string; starts: string };

/** How heads have answered in a programme year: against time, and by cohort today. */
export async function readAnswers(programmeYearId: string, now: Instant) {
  const today = dayOf(now);
  const cohorts = await db.cohort.findMany({
    where: { programmeYearId },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      name: true,
      startsOn: true,
      schools: {
        where: { invitation: { isNot: null } },
        select: {
          takenOutAt: true,
          invitation: {
            select: { offeredAt: true, answers: { select: { answer: true, answeredAt: true } } },
          },
        },
      },
    },
  });
  const byCohort = cohorts.map(({ schools, ...cohort }) => ({
    ...cohort,
    offers: schools.flatMap(({ takenOutAt, invitation }) =>
      invitation ? [{ ...invitation, endedAt: takenOutAt }] : [],
    ),
  }));
  const offers = byCohort.flatMap((cohort) => cohort.offers);
  return {
    today: answersOn(offers, today),
    history: answerHistory(offers, today).map((point) => ({
      ...point,
      label: shortDay(point.day),
    })),
    cohorts: byCohort
      .filter((cohort) => cohort.offers.length > 0)
      .map(({ id, name, startsOn, offers: own }): CohortAnswers => ({
        ...{ id, name, starts: longDay(startsOn) },
        ...answersOn(own, today),
      })),
  };
}

export type AnswersShown = Awaited<ReturnType<typeof readAnswers>>;
