import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, db, type Tx } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { mayKeepWords } from './limit-reason';
import { readPlanFacts } from './plan-facts.server';
import { mayLimitSchool, type LimitKind } from './school-limit';

type NewLimit = {
  programmeYearId: string;
  schoolId: string;
  kind: LimitKind;
  cohortId: string;
  reason: string;
};

type Outcome =
  | Allowed
  | Exclude<ReturnType<typeof mayLimitSchool>, Allowed>
  | Refused<'screened'>
  | Refused<'cohort'>;

/** Sets a limit that every plan of the year keeps of a school, until it is lifted. */
export function limitSchool(by: By, { programmeYearId, ...limit }: NewLimit): Promise<Outcome> {
  return act(async (tx) => {
    const facts = await readPlanFacts(tx, programmeYearId, by.now);
    const { cohorts, schools } = facts.problem;
    if (!cohorts.some(({ id }) => id === limit.cohortId))
      return refused('cohort', 'Choose a cohort of this year.');
    const key = facts.keyOf.get(limit.schoolId);
    const ruling = mayLimitSchool(limit, {
      school: schools.find(({ urn }) => urn === key) ?? null,
      isKept: facts.standing.kept.has(limit.schoolId),
      cohorts,
      started: facts.started,
    });
    if (!ruling.ok) return ruling;
    const screening = mayKeepWords(limit.reason, by.now);
    if (!screening.ok) return screening;
    if (limit.kind !== 'not-in') await liftStanding(tx, by, { programmeYearId, ...limit });
    const id = randomUUID();
    await tx.schoolLimit.create({
      data: { id, programmeYearId, ...limit, setById: by.personId ?? '', setAt: by.now },
    });
    await recordAct(tx, by, {
      act: 'limitSchool',
      subject: { kind: 'school-limit', id },
      schoolId: limit.schoolId,
      detail: { kind: limit.kind, cohortId: limit.cohortId },
    });
    return allowed;
  });
}

/** A school has one pin and one not-before at most. */
async function liftStanding(
  tx: Tx,
  by: By,
  { programmeYearId, schoolId, kind }: NewLimit,
): Promise<void> {
  await tx.schoolLimit.updateMany({
    where: { programmeYearId, schoolId, kind, liftedAt: null },
    data: { liftedAt: by.now, liftedById: by.personId ?? '' },
  });
}

/** A limit of a school, standing or lifted. @throws a 404 */
export async function getSchoolLimit(limitId: string | undefined) {
  const limit = await db.schoolLimit.findUnique({
    where: { id: limitId ?? '' },
    select: {
      id: true,
      kind: true,
      reason: true,
      liftedAt: true,
      school: { select: { name: true } },
      cohort: { select: { name: true } },
      programmeYear: { select: { number: true } },
    },
  });
  if (!limit) throw absent();
  return limit;
}

/** Lifts a limit: the next plan no longer keeps it. Refused: `lifted`. @throws a 404 */
export function liftSchoolLimit(by: By, limitId: string): Promise<Allowed | Refused<'lifted'>> {
  return act(async (tx) => {
    const limit = await tx.schoolLimit.findUnique({ where: { id: limitId } });
    if (!limit) throw absent();
    if (limit.liftedAt) return refused('lifted', 'It has been lifted already.');
    await tx.schoolLimit.update({
      where: { id: limitId },
      data: { liftedAt: by.now, liftedById: by.personId ?? '' },
    });
    await recordAct(tx, by, {
      act: 'liftSchoolLimit',
      subject: { kind: 'school-limit', id: limitId },
      schoolId: limit.schoolId,
      detail: { kind: limit.kind, cohortId: limit.cohortId },
    });
    return allowed;
  });
}
