import type { By } from '~/features/people/viewer';
import {
  takeRegisterIn,
  type RegisterToTake,
  type Taken,
} from '~/features/training/register.server';
import { act } from '~/platform/db.server';
import { settleCompletionsIn } from './settling.server';

/** Takes or corrects a register, and lets completion follow from it by rule, in one act. */
export function recordRegister(by: By, register: RegisterToTake): Promise<Taken> {
  return act(async (tx) => {
    const taken = await takeRegisterIn(tx, by, register);
    if (!taken.ok) return taken;
    const { moduleId } = register.session;
    await settleCompletionsIn(tx, { moduleId, personIds: taken.personIds, now: by.now });
    return taken;
  });
}
