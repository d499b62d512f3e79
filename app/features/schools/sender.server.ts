import type { Reader, Tx } from '~/platform/db.server';
import type { Sender } from '~/platform/message-text';

/** The council as the sender of this chapter's messages. */
export async function findSender(reader: Reader | Tx): Promise<Sender> {
  const portal = await reader.portal.findUnique({
    where: { id: 'portal' },
    select: { councilName: true, contact: true },
  });
  return portal ?? { councilName: 'Your council', contact: 'the programme team' };
}
