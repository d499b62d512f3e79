import { absent } from '~/features/people/guard.server';
import { may, type Viewer } from '~/features/people/viewer';
import { db } from '~/platform/db.server';
import type { Instant } from '~/platform/time';

/** A session as whoever leads it, or the council, works with it. */
export type LedSession = {
  id: string;
  moduleId: string;
  moduleTitle: string;
  kind: string;
  schoolId: string | null;
  schoolName: string | null;
  startsAt: Instant;
  endsAt: Instant;
  venue: string;
  address: string | null;
  sequence: number;
  capacity: number | null;
  taken: number;
  cancelledAt: Instant | null;
  registerTakenAt: Instant | null;
  arrangedById: string;
  /** The viewer is of the council and does not lead it: names only of schools whose lists they hold open. */
  forCouncil: boolean;
};

/**
 * The session, if the viewer leads it (as one of its facilitators, or as the school's lead) or arranges sessions for
 * the council. Another's session and no session look the same.
 * @throws a 404
 */
export async function getLedSession(
  viewer: Viewer,
  sessionId: string | undefined,
): Promise<LedSession> {
  const forAll = may(viewer, 'arrange-sessions');
  const session = await db.session.findFirst({
    where: { id: sessionId ?? '', ...(forAll ? {} : { OR: ledBy(viewer.personId) }) },
    include: {
      module: { select: { title: true } },
      school: { select: { name: true } },
      cancellation: { select: { cancelledAt: true } },
      register: { select: { takenAt: true } },
      facilitators: { select: { personId: true } },
    },
  });
  if (!session) throw absent();
  const { module, school, cancellation, register, facilitators, ...facts } = session;
  const leads =
    facts.leadPersonId === viewer.personId ||
    facilitators.some(({ personId }) => personId === viewer.personId);
  return {
    ...facts,
    moduleTitle: module.title,
    schoolName: school?.name ?? null,
    cancelledAt: cancellation?.cancelledAt ?? null,
    registerTakenAt: register?.takenAt ?? null,
    forCouncil: !leads,
  };
}

/** Which sessions a person leads, as alternatives of a Prisma filter. */
export function ledBy(personId: string) {
  return [{ leadPersonId: personId }, { facilitators: { some: { personId } } }];
}

/** How many standing sessions a person leads whose register has not been taken. */
export function countLeading(personId: string): Promise<number> {
  return db.session.count({
    where: { OR: ledBy(personId), cancellation: null, register: null },
  });
}
