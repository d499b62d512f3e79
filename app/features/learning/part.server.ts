import { randomUUID } from 'node:crypto';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act } from '~/platform/db.server';
import { dayOf } from '~/platform/time';
import { settleCompletionsIn } from './settling.server';

/**
 * A person ticks an online part as read, or a practice task as done; completion follows by rule. Ticking again
 * changes nothing: the first day stands.
 * @throws a 404 where the part is live, or of a module that the person does not owe
 */
export function tickPart(by: By, { partId }: { partId: string }): Promise<void> {
  return act(async (tx) => {
    const personId = by.personId ?? '';
    const part = await tx.modulePart.findFirst({
      where: { id: partId, kind: { not: 'live' }, module: { owed: { some: { personId } } } },
      select: { moduleId: true },
    });
    if (!part) throw absent();
    await tx.partDone.upsert({
      where: { personId_modulePartId: { personId, modulePartId: partId } },
      update: {},
      create: { id: randomUUID(), personId, modulePartId: partId, doneOn: dayOf(by.now) },
    });
    await settleCompletionsIn(tx, {
      moduleId: part.moduleId,
      personIds: [personId],
      now: by.now,
    });
  });
}
