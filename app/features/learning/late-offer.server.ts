import { db } from '~/platform/db.server';
import { spokenSpan, type Instant } from '~/platform/time';

/** A module's title and its next session that would settle it: one in the school, or an open one with a free place. */
export type LateOffer = {
  title: string;
  /** `free` is null for a session in the school, where nobody is booked. */
  next: { id: string; when: string; free: number | null } | null;
};

type For = { schoolId: string; cohortId: string | null; now: Instant };

/** What is on offer to a school for the modules its people are late with. */
export async function listLateOffers(
  moduleIds: readonly string[],
  { schoolId, cohortId, now }: For,
): Promise<Map<string, LateOffer>> {
  if (moduleIds.length === 0) return new Map();
  const open = {
    kind: 'open',
    taken: { lt: db.session.fields.capacity },
    OR: [{ cohortId: null }, { cohortId: cohortId ?? '' }],
  };
  const modules = await db.module.findMany({
    where: { id: { in: [...moduleIds] } },
    select: {
      id: true,
      title: true,
      sessions: {
        where: { startsAt: { gt: now }, cancellation: null, OR: [{ schoolId }, open] },
        orderBy: { startsAt: 'asc' },
        take: 1,
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          capacity: true,
          taken: true,
        },
      },
    },
  });
  return new Map(
    modules.map(({ id, title, sessions }) => [id, { title, next: offerOf(sessions[0]) }]),
  );
}

type Session = {
  id: string;
  startsAt: Instant;
  endsAt: Instant;
  capacity: number | null;
  taken: number;
};

function offerOf(session: Session | undefined): LateOffer['next'] {
  if (!session) return null;
  const { id, startsAt, endsAt, capacity, taken } = session;
  const free = capacity === null ? null : capacity - taken;
  return { id, when: spokenSpan(startsAt, endsAt), free };
}
