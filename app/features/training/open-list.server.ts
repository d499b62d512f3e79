import type { Viewer } from '~/features/people/viewer';
import { db } from '~/platform/db.server';
import type { LedSession } from './led-session.server';

/**
 * Whose names the viewer may see on a session: everybody's for whoever leads it; for the council those of schools whose
 * named list they hold open now.
 */
export async function listOpenSchoolIds(
  viewer: Viewer,
  session: LedSession,
): Promise<readonly string[] | 'all'> {
  if (!session.forCouncil) return 'all';
  const openings = await db.namedListOpening.findMany({
    where: { personId: viewer.personId, expiresAt: { gt: viewer.by.now } },
    select: { schoolId: true },
  });
  return openings.map(({ schoolId }) => schoolId);
}

/** Of rows with a school, those whose names may be seen; people of no school (a team) always. */
export function seenOf<T extends { schoolId: string | null }>(
  rows: readonly T[],
  openSchoolIds: readonly string[] | 'all',
): T[] {
  return rows.filter(
    ({ schoolId }) =>
      openSchoolIds === 'all' || schoolId === null || openSchoolIds.includes(schoolId),
  );
}
