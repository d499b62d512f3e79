import { liveGrantOn } from '~/features/people/live-grant';
import { livePostOn } from '~/features/schools/post';
import { db, type Reader, type Tx } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, spokenSpan, type Day } from '~/platform/time';
import { fullName } from './reachable';
import type { Span } from './session';

/** The council's facilitators on a day, A–Z. */
export async function listFacilitators(day: Day, reader: Reader | Tx = db) {
  const people = await reader.person.findMany({
    where: { grants: { some: { role: 'facilitator', ...liveGrantOn(day) } } },
    select: { id: true, givenName: true, familyName: true },
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
  });
  return people.map((person) => ({ id: person.id, name: fullName(person) }));
}

/**
 * May these people lead a session at that time? Each must be a facilitator, and one who leads another session then
 * is pointed out until `evenSo`.
 */
export async function mayFacilitate(
  tx: Tx,
  session: Span & { id?: string },
  facilitatorIds: readonly string[],
  evenSo: boolean,
): Promise<Allowed | Refused<'not a facilitator' | 'elsewhere'>> {
  const known = new Set(
    (await listFacilitators(dayOf(session.startsAt), tx)).map((person) => person.id),
  );
  if (!facilitatorIds.every((id) => known.has(id)))
    return refused('not a facilitator', 'Choose from the facilitators listed');
  if (evenSo) return allowed;
  const other = await tx.sessionFacilitator.findFirst({
    where: {
      personId: { in: [...facilitatorIds] },
      session: {
        id: { not: session.id },
        cancellation: null,
        startsAt: { lt: session.endsAt },
        endsAt: { gt: session.startsAt },
      },
    },
    select: {
      person: { select: { givenName: true, familyName: true } },
      session: { select: { startsAt: true, endsAt: true, module: { select: { title: true } } } },
    },
  });
  if (!other) return allowed;
  const { startsAt, endsAt, module } = other.session;
  return refused(
    'elsewhere',
    `${fullName(other.person)} leads ${module.title} then: ${spokenSpan(startsAt, endsAt)}. Choose someone else, or tick “Go on even so”.`,
  );
}

type Led = Span & { schoolId: string; moduleId: string; lead: string };

/**
 * The person at a school, named by e-mail address or full name as on the staff list, who is to lead a session there.
 * Refused: `unknown` unless exactly one fits; `not ready` unless they completed the module or are a facilitator.
 */
export async function findLead(
  tx: Tx,
  { schoolId, moduleId, lead, startsAt }: Led,
): Promise<(Allowed & { personId: string }) | Refused<'unknown' | 'not ready'>> {
  const day = dayOf(startsAt);
  const people = await tx.person.findMany({
    where: { posts: { some: { schoolId, ...livePostOn(day) } } },
    select: {
      id: true,
      givenName: true,
      familyName: true,
      email: true,
      completions: { where: { moduleId }, select: { id: true } },
      grants: { where: { role: 'facilitator', ...liveGrantOn(day) }, select: { id: true } },
    },
  });
  const asked = plain(lead);
  const fitting = people.filter(
    (person) => plain(person.email ?? '') === asked || plain(fullName(person)) === asked,
  );
  const [found] = fitting;
  if (!found || fitting.length > 1)
    return refused(
      'unknown',
      'Nobody at that school, or more than one, goes by this name or address. Ask the school how their staff list has it',
    );
  if (found.completions.length === 0 && found.grants.length === 0)
    return refused('not ready', 'Whoever leads a session must have completed the module first');
  return { ok: true, personId: found.id };
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en-GB');
}
