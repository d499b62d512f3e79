import { absent } from '~/features/people/guard.server';
import { liveGrantOn } from '~/features/people/live-grant';
import { may, type Viewer } from '~/features/people/viewer';
import { livePostOn } from '~/features/schools/post';
import { db } from '~/platform/db.server';
import { dayOf, type Day, type Instant } from '~/platform/time';

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
  const ways = ledBy(viewer.personId, dayOf(viewer.by.now));
  const session = await db.session.findFirst({
    where: { id: sessionId ?? '', ...(forAll ? {} : { OR: ways }) },
    include: {
      module: { select: { title: true } },
      school: { select: { name: true } },
      cancellation: { select: { cancelledAt: true } },
      register: { select: { takenAt: true } },
    },
  });
  if (!session) throw absent();
  const { module, school, cancellation, register, ...facts } = session;
  const leads = !forAll || (await db.session.count({ where: { id: facts.id, OR: ways } })) > 0;
  return {
    ...facts,
    moduleTitle: module.title,
    schoolName: school?.name ?? null,
    cancelledAt: cancellation?.cancelledAt ?? null,
    registerTakenAt: register?.takenAt ?? null,
    forCouncil: !leads,
  };
}

/**
 * Which sessions a person leads on a day, as alternatives of a Prisma filter: as one of its facilitators while they are
 * one, or as the school's lead while they hold a post there. Whose access has ended leads nothing, past or to come.
 */
export function ledBy(personId: string, day: Day) {
  const facilitates = { grants: { some: { role: 'facilitator', ...liveGrantOn(day) } } };
  return [
    { leadPersonId: personId, school: { posts: { some: { personId, ...livePostOn(day) } } } },
    { facilitators: { some: { personId, person: facilitates } } },
  ];
}

/** How many standing sessions a person leads whose register has not been taken. */
export function countLeading(personId: string, day: Day): Promise<number> {
  return db.session.count({
    where: { OR: ledBy(personId, day), cancellation: null, register: null },
  });
}
