import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act, db } from '~/platform/db.server';
import { mayShowResults } from '~/platform/suppression';

/** Free text that waits for the project lead, by module: never with a session, a day or a school. */
export async function listHeldTexts(): Promise<
  { id: string; moduleTitle: string; text: string }[]
> {
  const held = await db.feedbackAnswer.findMany({
    where: { review: 'held', text: { not: null } },
    select: {
      id: true,
      text: true,
      response: { select: { session: { select: { module: { select: { title: true } } } } } },
    },
    orderBy: { id: 'asc' },
    take: 100,
  });
  return held.map(({ id, text, response }) => ({
    id,
    text: text ?? '',
    moduleTitle: response.session.module.title,
  }));
}

/** How many texts wait for the project lead. */
export function countHeldTexts(): Promise<number> {
  return db.feedbackAnswer.count({ where: { review: 'held', text: { not: null } } });
}

/** The project lead lets a text be read by others, or deletes it. Says whether it was still there to review. */
export async function reviewText(
  by: By,
  id: string,
  decision: 'released' | 'deleted',
): Promise<boolean> {
  return act(async (tx) => {
    const where = { id, review: 'held' };
    const { count } =
      decision === 'released'
        ? await tx.feedbackAnswer.updateMany({ where, data: { review: 'released' } })
        : await tx.feedbackAnswer.deleteMany({ where });
    if (count > 0)
      await recordAct(tx, by, {
        act: 'reviewText',
        subject: { kind: 'answer', id },
        detail: { decision },
      });
    return count > 0;
  });
}

/** Released texts about a module, in no telling order; none until ten people have answered about it. */
export async function listReleasedTexts(moduleId: string): Promise<string[]> {
  const responses = await db.feedbackResponse.count({ where: { session: { moduleId } } });
  if (!mayShowResults(responses)) return [];
  const answers = await db.feedbackAnswer.findMany({
    where: { review: 'released', text: { not: null }, response: { session: { moduleId } } },
    select: { text: true },
    orderBy: { id: 'asc' },
    take: 200,
  });
  return answers.map(({ text }) => text ?? '');
}
