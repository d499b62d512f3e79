import { db } from '~/platform/db.server';
import { dayOf, type Instant } from '~/platform/time';
import { livePostOn } from '~/features/schools/post';
import { fullName } from './reachable';
import { sessionWords } from './session-words';

/** A session that a person is expected at, in words. */
export type OwnSession = {
  id: string;
  moduleId: string;
  moduleTitle: string;
  when: string;
  where: string;
  led: string;
  /** A place they may give up; in school there is none. */
  hasPlace: boolean;
};

const columns = {
  id: true,
  moduleId: true,
  schoolId: true,
  startsAt: true,
  endsAt: true,
  venue: true,
  address: true,
  module: { select: { title: true } },
  facilitators: { select: { person: { select: { givenName: true, familyName: true } } } },
} as const;

/** The sessions to come that a person has a place on, or that their school holds for a module they still owe. */
export async function listOwnSessions(personId: string, now: Instant): Promise<OwnSession[]> {
  const inSchool = {
    school: { posts: { some: { personId, ...livePostOn(dayOf(now)) } } },
    module: {
      owed: { some: { personId } },
      completions: { none: { personId } },
      sessions: { none: { register: { marks: { some: { personId, mark: 'attended' } } } } },
    },
  };
  const sessions = await db.session.findMany({
    where: {
      endsAt: { gt: now },
      cancellation: null,
      OR: [{ places: { some: { personId, releasedAt: null } } }, inSchool],
    },
    select: columns,
    orderBy: { startsAt: 'asc' },
    take: 10,
  });
  return sessions.map(({ id, moduleId, schoolId, module, facilitators, ...session }) => ({
    ...{ id, moduleId, ...sessionWords({ ...session, moduleTitle: module.title }) },
    led: facilitators.map(({ person }) => fullName(person)).join(' and '),
    hasPlace: schoolId === null,
  }));
}
