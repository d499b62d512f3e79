import { standingPostOn } from '~/features/schools/post';
import type { Reader, Tx } from '~/platform/db.server';
import { dayOf, type Instant } from '~/platform/time';

/** Sessions and bookings that a school's move to another cohort touches. */
export type MoveTouch = {
  /** Sessions to come of the cohort it leaves and of the one it joins. */
  left: number;
  joined: number;
  /** Booked places of the school on sessions to come of the cohort it leaves. */
  losing: number;
};

type Move = { schoolId: string; fromCohortId: string | null; toCohortId: string | null };

/**
 * What a move touches in training: read only, as that chapter comes later. Places are lost where the sessions are kept
 * for the cohort that the school stands in now.
 */
export async function readMoveTouch(
  reader: Reader | Tx,
  { schoolId, fromCohortId, toCohortId }: Move,
  now: Instant,
): Promise<MoveTouch> {
  const toCome = { startsAt: { gt: now }, cancellation: null };
  const count = (cohortId: string | null) =>
    cohortId === null
      ? Promise.resolve(0)
      : reader.session.count({ where: { cohortId, ...toCome } });
  const [left, joined, losing] = await Promise.all([
    count(fromCohortId),
    count(toCohortId),
    fromCohortId === null || fromCohortId === toCohortId
      ? 0
      : reader.place.count({
          where: {
            ...{ schoolId, personId: { not: null }, releasedAt: null },
            session: { cohortId: fromCohortId, ...toCome },
          },
        }),
  ]);
  return { left, joined, losing };
}

/** How many places each school has on sessions to come that are kept for the cohort it leaves. */
export async function countPlacesLost(
  reader: Reader | Tx,
  leaving: readonly { schoolId: string; from: string | null }[],
  now: Instant,
): Promise<Map<string, number>> {
  const left = new Map(leaving.map(({ schoolId, from }) => [schoolId, from]));
  const places = await reader.place.findMany({
    where: {
      schoolId: { in: [...left.keys()] },
      ...{ personId: { not: null }, releasedAt: null },
      session: { cohortId: { not: null }, startsAt: { gt: now }, cancellation: null },
    },
    select: { schoolId: true, session: { select: { cohortId: true } } },
  });
  const lost = new Map<string, number>();
  for (const { schoolId, session } of places)
    if (schoolId !== null && session.cohortId === left.get(schoolId))
      lost.set(schoolId, (lost.get(schoolId) ?? 0) + 1);
  return lost;
}

/** A module whose own sessions for a cohort have fewer seats than people. */
export type SeatShort = { title: string; short: number };

/**
 * Of which modules a cohort's own open sessions would be short of seats, once any are arranged: asked of any of these
 * schools. A school where a session of the module is held needs no seat for it; people count by their pathway.
 */
export async function readSeatsShort(
  reader: Reader | Tx,
  cohortId: string,
  schoolIds: readonly string[],
  now: Instant,
): Promise<(among: readonly string[]) => SeatShort[]> {
  const open = await reader.session.groupBy({
    by: ['moduleId'],
    where: { kind: 'open', cohortId, cancellation: null },
    _sum: { capacity: true },
  });
  if (open.length === 0) return () => [];
  const modules = await reader.module.findMany({
    where: { id: { in: open.map(({ moduleId }) => moduleId) } },
    select: {
      id: true,
      title: true,
      onPathways: { select: { pathway: { select: { staffType: true } } } },
      sessions: {
        where: { schoolId: { in: [...schoolIds] }, cancellation: null },
        select: { schoolId: true },
      },
    },
    orderBy: { position: 'asc' },
  });
  const posts = await reader.post.findMany({
    where: { schoolId: { in: [...schoolIds] }, ...standingPostOn(dayOf(now)) },
    select: { personId: true, schoolId: true, staffType: true },
  });
  const seats = new Map(open.map(({ moduleId, _sum }) => [moduleId, _sum.capacity ?? 0]));
  return (among) => {
    const asked = new Set<string | null>(among);
    return modules.flatMap(({ id, title, onPathways, sessions }) => {
      const types = new Set(onPathways.map(({ pathway }) => pathway.staffType));
      const served = new Set(sessions.map(({ schoolId }) => schoolId));
      const owing = posts.filter(
        ({ staffType, schoolId }) =>
          types.has(staffType) && asked.has(schoolId) && !served.has(schoolId),
      );
      const people = new Set(owing.map(({ personId }) => personId));
      const short = people.size - (seats.get(id) ?? 0);
      return short > 0 ? [{ title, short }] : [];
    });
  };
}
