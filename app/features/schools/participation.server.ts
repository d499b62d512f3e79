import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act, db } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { findParticipationSetting } from './known-school.server';
import { listTypeParts, type TakesPart } from './participation';

/** The national types with the part their schools play here, A–Z. */
export async function listTypesOfSchool() {
  return listTypeParts(await findParticipationSetting(db));
}

/** Decides which part schools of a type play, from now on and for those known; a part given by hand stays. */
export function setPartOfType(
  by: By,
  { typeCode, takesPart }: { typeCode: string; takesPart: TakesPart },
): Promise<(Allowed & { schools: number }) | Refused<'no-type'>> {
  return act(async (tx) => {
    if (!listTypeParts({}).some(({ code }) => code === typeCode))
      return refused('no-type', `The national list has no type ${typeCode}.`);
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
    return { ok: true, schools: count };
  });
}
