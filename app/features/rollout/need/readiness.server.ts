import { liveGrantOn } from '~/features/people/live-grant';
import { organisersAmong } from '~/features/schools/organiser';
import type { Reader, Tx } from '~/platform/db.server';
import { dayOf, type Day } from '~/platform/time';
import {
  lackingBySchool,
  lackingOnRecord,
  readinessLevel,
  type ReadinessAnswers,
  type ReadinessLevel,
} from './readiness';
import { isReadinessAnswer, isReadinessQuestion } from './readiness-question';

/** A school's readiness, for that school and the project lead alone. */
export type Readiness = {
  /** 1–5 by the school's own word; null until its check is handed in. */
  level: ReadinessLevel | null;
  handedInOn: Day | null;
  /** How many questions have an answer, handed in or not. */
  answered: number;
  /** What the school says is lacking, once handed in. */
  bySchool: string[];
  /** What the portal has no record of. */
  onRecord: string[];
  /** Both: the school's word first. */
  lacking: string[];
};

/** The readiness of every open school that is sequenced or contributes, by its id. Three queries, however many schools. */
export async function listReadiness(
  reader: Reader | Tx,
  programmeYearId: string,
  day: Day,
): Promise<Map<string, Readiness>> {
  const takingPart = { takesPart: { not: 'no' }, status: 'open' };
  const [schools, checks, grants] = await Promise.all([
    reader.school.findMany({
      where: takingPart,
      select: { id: true, _count: { select: { acceptances: true } } },
    }),
    reader.readinessCheck.findMany({
      where: { programmeYearId },
      select: { schoolId: true, handedInAt: true, answers: true },
    }),
    reader.grant.findMany({
      where: { role: { in: ['head', 'senco', 'organiser'] }, ...liveGrantOn(day) },
      select: { role: true, schoolId: true },
    }),
  ]);
  const checkOf = new Map(checks.map((check) => [check.schoolId, check]));
  const holders = new Map<string | null, { role: string }[]>();
  for (const { schoolId, role } of grants)
    holders.set(schoolId, [...(holders.get(schoolId) ?? []), { role }]);
  return new Map(
    schools.map(({ id, _count }) => {
      const roles = holders.get(id) ?? [];
      const onRecord = lackingOnRecord({
        head: roles.some(({ role }) => role === 'head'),
        senco: roles.some(({ role }) => role === 'senco'),
        organiser: organisersAmong(roles).length > 0,
        agreement: _count.acceptances > 0,
      });
      return [id, readinessFrom(checkOf.get(id), onRecord)];
    }),
  );
}

type Check = { handedInAt: string | null; answers: { question: string; answer: string }[] };

function readinessFrom(check: Check | undefined, onRecord: string[]): Readiness {
  const answers = answersFrom(check?.answers ?? []);
  const handedInAt = check?.handedInAt ?? null;
  const bySchool = handedInAt ? lackingBySchool(answers) : [];
  return {
    level: handedInAt ? readinessLevel(answers) : null,
    handedInOn: handedInAt && dayOf(handedInAt),
    answered: Object.keys(answers).length,
    ...{ bySchool, onRecord, lacking: [...bySchool, ...onRecord] },
  };
}

/** Stored answers by question; what the check no longer asks is left out. */
export function answersFrom(
  rows: readonly { question: string; answer: string }[],
): ReadinessAnswers {
  const answers: ReadinessAnswers = {};
  for (const { question, answer } of rows)
    if (isReadinessQuestion(question) && isReadinessAnswer(answer)) answers[question] = answer;
  return answers;
}
