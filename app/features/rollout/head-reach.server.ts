import { liveGrantOn } from '~/features/people/live-grant';
import type { Reader, Tx } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import type { HeadReach } from './head-reach';

/** Whether the head of each of these schools can be told and can answer; by the best placed where there are two. */
export async function listHeadReach(
  reader: Reader | Tx,
  schoolIds: readonly string[],
  day: Day,
): Promise<Map<string, HeadReach>> {
  const grants = await reader.grant.findMany({
    where: { schoolId: { in: [...schoolIds] }, role: 'head', ...liveGrantOn(day) },
    select: {
      schoolId: true,
      person: { select: { email: true, account: { select: { closedAt: true } } } },
    },
  });
  const reach = new Map<string, HeadReach>(schoolIds.map((id) => [id, 'no-head']));
  const order: HeadReach[] = ['no-head', 'no-account', 'no-email', 'told'];
  for (const { schoolId, person } of grants) {
    if (schoolId === null) continue;
    const one = reachOf(person);
    const best = reach.get(schoolId) ?? 'no-head';
    if (order.indexOf(one) > order.indexOf(best)) reach.set(schoolId, one);
  }
  return reach;
}

function reachOf(person: {
  email: string | null;
  account: { closedAt: string | null } | null;
}): HeadReach {
  if (person.account?.closedAt !== null) return 'no-account';
  return person.email === null ? 'no-email' : 'told';
}
