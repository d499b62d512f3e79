import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act, db, type Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { findParticipationSetting } from './known-school.server';
import { listTypeParts, type TakesPart } from './participation';

/** The national types with the part their schools play here, A–Z. */
export async function listTypesOfSchool() {
  return listTypeParts(await findParticipationSetting(db));
}

/** How many open schools of each type are known here, by the type's code. */
export async function countSchoolsByType(): Promise<ReadonlyMap<string, number>> {
  const counts = await db.school.groupBy({
    by: ['typeCode'],
    where: { status: 'open' },
    _count: true,
  });
  return new Map(counts.map(({ typeCode, _count }) => [typeCode ?? '', _count]));
}

type PartOfType = { typeCode: string; takesPart: TakesPart };

/** Decides which part schools of a type play, from now on and for those known; a part given by hand stays. */
export function setPartOfType(
  by: By,
  part: PartOfType,
): Promise<(Allowed & { schools: number }) | Refused<'no-type'>> {
  return act(async (tx) => {
    if (!listTypeParts({}).some(({ code }) => code === part.typeCode))
      return refused('no-type', `The national list has no type ${part.typeCode}.`);
    return { ok: true, schools: await setPartOfTypeIn(tx, by, part) };
  });
}

/** The same for several types at once: those whose part is another than before. Types not in the list are left. */
export function setPartsOfTypes(
  by: By,
  parts: Readonly<Record<string, TakesPart>>,
): Promise<{ types: number; schools: number }> {
  return act(async (tx) => {
    const changed = listTypeParts(await findParticipationSetting(tx)).flatMap(
      ({ code, takesPart: before }) => {
        const takesPart = parts[code];
        return takesPart && takesPart !== before ? [{ typeCode: code, takesPart }] : [];
      },
    );
    let schools = 0;
    for (const part of changed) schools += await setPartOfTypeIn(tx, by, part);
    return { types: changed.length, schools };
  });
}

async function setPartOfTypeIn(
  tx: Tx,
  by: By,
  { typeCode, takesPart }: PartOfType,
): Promise<number> {
  await tx.participationSetting.upsert({
    where: { typeCode },
    create: { typeCode, takesPart },
    update: { takesPart },
  });
  const { count } = await tx.school.updateMany({
    where: { typeCode, partSource: 'type', takesPart: { not: takesPart } },
    data: { takesPart },
  });
  await recordAct(tx, by, {
    act: 'setPartOfType',
    subject: { kind: 'portal', id: 'portal' },
    detail: { typeCode, takesPart, schools: count },
  });
  return count;
}
