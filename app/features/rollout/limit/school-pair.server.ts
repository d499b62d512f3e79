import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, db } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { mayKeepWords } from './limit-reason';
import { readPlanFacts } from './plan-facts.server';
import { listStandingLimits } from './plan-rows.server';
import { mayPair, type Pair } from './school-pair';

type NewPair = Pair & { programmeYearId: string; reason: string };
type Outcome =
  | Allowed
  | Exclude<ReturnType<typeof mayPair>, Allowed>
  | Exclude<ReturnType<typeof mayKeepWords>, Allowed>;

/** Has every plan of the year keep two schools together or apart, until that is lifted. */
export function pairSchools(by: By, { programmeYearId, ...pair }: NewPair): Promise<Outcome> {
  return act(async (tx) => {
    const { problem, keyOf } = await readPlanFacts(tx, programmeYearId, by.now);
    const { pairs } = await listStandingLimits(tx, programmeYearId);
    const ofKey = new Map(problem.schools.map((school) => [school.urn, school]));
    const ruling = mayPair(pair, {
      standing: pairs.map(({ kind, ...rest }) => ({
        ...rest,
        kind: kind === 'apart' ? 'apart' : 'together',
      })),
      pinnedTo: (schoolId) => ofKey.get(keyOf.get(schoolId) ?? '')?.pinned ?? null,
      isPlanned: (schoolId) => keyOf.has(schoolId),
    });
    if (!ruling.ok) return ruling;
    const screening = mayKeepWords(pair.reason, by.now);
    if (!screening.ok) return screening;
    const id = randomUUID();
    await tx.schoolPair.create({
      data: { id, programmeYearId, ...pair, setById: by.personId ?? '', setAt: by.now },
    });
    await recordAct(tx, by, {
      act: 'pairSchools',
      subject: { kind: 'school-pair', id },
      detail: {
        kind: pair.kind,
        oneSchoolId: pair.oneSchoolId,
        otherSchoolId: pair.otherSchoolId,
      },
    });
    return allowed;
  });
}

/** A pair, standing or lifted, with the names of its schools. @throws a 404 */
export async function getSchoolPair(pairId: string | undefined) {
  const pair = await db.schoolPair.findUnique({
    where: { id: pairId ?? '' },
    select: {
      ...{ id: true, kind: true, reason: true, liftedAt: true },
      ...{ oneSchoolId: true, otherSchoolId: true },
      programmeYear: { select: { number: true } },
    },
  });
  if (!pair) throw absent();
  const { oneSchoolId, otherSchoolId, ...rest } = pair;
  const schools = await db.school.findMany({
    where: { id: { in: [oneSchoolId, otherSchoolId] } },
    select: { name: true },
    orderBy: { name: 'asc' },
  });
  return { ...rest, names: schools.map(({ name }) => name) };
}

/** Lifts a pair: the next plan no longer keeps it. Refused: `lifted`. @throws a 404 */
export function liftPair(by: By, pairId: string): Promise<Allowed | Refused<'lifted'>> {
  return act(async (tx) => {
    const pair = await tx.schoolPair.findUnique({ where: { id: pairId } });
    if (!pair) throw absent();
    if (pair.liftedAt) return refused('lifted', 'It has been lifted already.');
    await tx.schoolPair.update({
      where: { id: pairId },
      data: { liftedAt: by.now, liftedById: by.personId ?? '' },
    });
    await recordAct(tx, by, {
      act: 'liftPair',
      subject: { kind: 'school-pair', id: pairId },
      detail: { kind: pair.kind },
    });
    return allowed;
  });
}
