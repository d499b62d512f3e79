import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import { namesOf } from '~/features/people/person-name.server';
import type { By } from '~/features/people/viewer';
import { currentProgrammeYear } from '~/features/programme/programme.server';
import { act, db, type Tx } from '~/platform/db.server';
import { counted } from '~/platform/message-text';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, longDay, type Day } from '~/platform/time';
import type { ReadinessAnswers } from './readiness';
import { answersFrom } from './readiness.server';
import { readinessQuestions } from './readiness-question';

type Sent = { schoolId: string; programmeYearId: string; answers: ReadinessAnswers };

type Kept = (Allowed & { answered: number }) | Refused<'handed-in'>;

/**
 * Keeps what a school has answered so far, to be returned to. A question left out stays as it was.
 * Refused: `handed-in`, since the lead reads it by then: what changes is handed in again, with its day.
 */
export function keepReadiness(by: By, sent: Sent): Promise<Kept> {
  return act(async (tx) => {
    const { schoolId, programmeYearId } = sent;
    const before = await tx.readinessCheck.findUnique({
      where: { schoolId_programmeYearId: { schoolId, programmeYearId } },
      select: { handedInAt: true },
    });
    if (before?.handedInAt)
      return refused('handed-in', 'The check is handed in already: hand in what has changed.');
    const id = await writeAnswersIn(tx, by, sent);
    const answered = await tx.readinessAnswer.count({ where: { checkId: id } });
    await record(tx, by, 'keepReadiness', { ...sent, id, answered });
    return { ...allowed, answered };
  });
}

/**
 * Hands a school's check in, or in again after a change; who and when stand on it.
 * Refused: `unanswered` while a question has no answer.
 */
export function handInReadiness(by: By, sent: Sent): Promise<Allowed | Refused<'unanswered'>> {
  return act(async (tx) => {
    const open = readinessQuestions.filter(({ id }) => sent.answers[id] === undefined);
    if (open.length > 0)
      return refused('unanswered', `${counted(open.length, 'question')} without an answer.`);
    const id = await writeAnswersIn(tx, by, sent);
    await tx.readinessCheck.update({
      where: { id },
      data: { handedInAt: by.now, handedInById: by.personId },
    });
    await record(tx, by, 'handInReadiness', { ...sent, id, answered: readinessQuestions.length });
    return allowed;
  });
}

async function writeAnswersIn(tx: Tx, by: By, sent: Sent): Promise<string> {
  const { schoolId, programmeYearId, answers } = sent;
  const { id } = await tx.readinessCheck.upsert({
    where: { schoolId_programmeYearId: { schoolId, programmeYearId } },
    create: {
      ...{ id: randomUUID(), schoolId, programmeYearId },
      ...{ begunById: by.personId ?? '', begunAt: by.now, keptAt: by.now },
    },
    update: { keptAt: by.now },
    select: { id: true },
  });
  const given = readinessQuestions.flatMap(({ id: question }) => {
    const answer = answers[question];
    return answer === undefined ? [] : [{ checkId: id, question, answer }];
  });
  const questions = given.map(({ question }) => question);
  await tx.readinessAnswer.deleteMany({ where: { checkId: id, question: { in: questions } } });
  await tx.readinessAnswer.createMany({ data: given });
  return id;
}

/** That it was kept, never what it says: the audit trail is read by more than this school and the lead. */
async function record(
  tx: Tx,
  by: By,
  verb: string,
  { schoolId, id, answered }: { schoolId: string; id: string; answered: number },
): Promise<void> {
  const subject = { kind: 'readiness', id };
  await recordAct(tx, by, { act: verb, subject, schoolId, detail: { answered } });
}

/** The check of the programme year that runs, for a school of the sequence: others have no start to be ready for. @throws a 404 */
export async function getReadinessPage(school: { id: string; takesPart: string }, day: Day) {
  const year = await currentProgrammeYear(db, day);
  if (!year || school.takesPart !== 'sequenced') throw absent();
  return { programmeYearId: year.id, check: await findReadinessCheck(school.id, year.id) };
}

/** A school's own check, for its page: the answers so far, and when it was kept and handed in and by whom. */
export async function findReadinessCheck(schoolId: string, programmeYearId: string) {
  const check = await db.readinessCheck.findUnique({
    where: { schoolId_programmeYearId: { schoolId, programmeYearId } },
    select: { keptAt: true, handedInAt: true, handedInById: true, answers: true },
  });
  if (!check) return { answers: {}, kept: null, handedIn: null };
  const nameOf = await namesOf(db, [check.handedInById ?? '']);
  return {
    answers: answersFrom(check.answers),
    kept: longDay(dayOf(check.keptAt)),
    handedIn: check.handedInAt && {
      on: longDay(dayOf(check.handedInAt)),
      name: nameOf(check.handedInById ?? ''),
    },
  };
}

/** How many questions of its check a school has answered, and the day it was handed in. */
export async function findReadinessProgress(schoolId: string, programmeYearId: string) {
  const check = await db.readinessCheck.findUnique({
    where: { schoolId_programmeYearId: { schoolId, programmeYearId } },
    select: { handedInAt: true, _count: { select: { answers: true } } },
  });
  return {
    answered: check?._count.answers ?? 0,
    questions: readinessQuestions.length,
    handedIn: check?.handedInAt ? longDay(dayOf(check.handedInAt)) : null,
  };
}

export type ReadinessProgress = Awaited<ReturnType<typeof findReadinessProgress>>;
