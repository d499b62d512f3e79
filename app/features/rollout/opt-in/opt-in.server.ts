import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import type { TakesPart } from '~/features/schools/participation';
import { setParticipationIn } from '~/features/schools/school-entry.server';
import { act, db, type Reader, type Tx } from '~/platform/db.server';
import type { Allowed, Refused } from '~/platform/outcome';
import { dayOf, longDay } from '~/platform/time';
import { mayBackOut, mayChangePart, mayKeepWord, mayOptIn, type Standing } from './opt-in';

type Word = { schoolId: string; reason: string };

/** Puts a school that contributes into the sequence, on its own word. Refused as `mayOptIn` and `mayKeepWord` say. */
export function optIn(by: By, { schoolId, reason }: Word) {
  return act(async (tx) => {
    for (const ruling of [mayOptIn(await readStanding(tx, schoolId)), mayKeepWord(reason, by.now)])
      if (!ruling.ok) return ruling;
    const id = randomUUID();
    await tx.optIn.create({
      data: { id, schoolId, reason, enteredById: by.personId ?? '', enteredAt: by.now },
    });
    await recordAct(tx, by, { act: 'optIn', subject: { kind: 'opt-in', id }, schoolId });
    return setParticipationIn(tx, by, { schoolId, takesPart: 'sequenced' });
  });
}

/** Lets a school back out of the sequence that it came into by its own wish: it contributes again. */
export function backOut(by: By, { schoolId, reason }: Word) {
  return act(async (tx) => {
    for (const ruling of [
      mayBackOut(await readStanding(tx, schoolId)),
      mayKeepWord(reason, by.now),
    ])
      if (!ruling.ok) return ruling;
    await tx.optIn.updateMany({
      where: { schoolId, backedOutAt: null },
      data: {
        ...{ backedOutReason: reason, backedOutById: by.personId ?? '', backedOutAt: by.now },
      },
    });
    await recordAct(tx, by, {
      act: 'backOut',
      subject: { kind: 'school', id: schoolId },
      schoolId,
    });
    return setParticipationIn(tx, by, { schoolId, takesPart: 'contributor' });
  });
}

/** Decides by hand which part a school plays, but for what takes the school's own word. */
export function changePart(
  by: By,
  { schoolId, takesPart }: { schoolId: string; takesPart: TakesPart },
): Promise<Allowed | Refused<'own wish' | 'unchanged'>> {
  return act(async (tx) => {
    const ruling = mayChangePart(await readStanding(tx, schoolId), takesPart);
    return ruling.ok ? setParticipationIn(tx, by, { schoolId, takesPart }) : ruling;
  });
}

async function readStanding(reader: Reader | Tx, schoolId: string) {
  const { optIns, cohortPlaces, ...school } = await reader.school.findUniqueOrThrow({
    where: { id: schoolId },
    select: {
      name: true,
      takesPart: true,
      status: true,
      optIns: { where: { backedOutAt: null }, select: { reason: true, enteredAt: true } },
      cohortPlaces: { where: { takenOutAt: null }, select: { cohort: { select: { name: true } } } },
    },
  });
  const [live] = optIns;
  const optedIn = live !== undefined;
  return {
    ...school,
    ...{ live, optedIn, cohort: cohortPlaces[0]?.cohort.name ?? null },
  } satisfies Standing & Record<string, unknown>;
}

/** How a school stands to the sequence, for the page that takes its word. */
export async function getOptInPage(schoolId: string) {
  const { live, ...standing } = await readStanding(db, schoolId);
  const since = live ? { on: longDay(dayOf(live.enteredAt)), reason: live.reason } : null;
  return {
    ...{ name: standing.name, since, cohort: standing.cohort },
    mayOptIn: mayOptIn(standing),
    mayBackOut: mayBackOut(standing),
  };
}

export type OptInPageFacts = Awaited<ReturnType<typeof getOptInPage>>;

/** The schools in the sequence by their own wish, A–Z, with what they said. */
export async function listOptedIn() {
  const rows = await db.optIn.findMany({
    where: { backedOutAt: null },
    select: { reason: true, enteredAt: true, school: { select: { id: true, name: true } } },
    orderBy: [{ school: { name: 'asc' } }, { id: 'asc' }],
  });
  return rows.map(({ reason, enteredAt, school }) => ({
    ...{ ...school, reason, since: longDay(dayOf(enteredAt)) },
  }));
}

export type OptedIn = Awaited<ReturnType<typeof listOptedIn>>[number];
