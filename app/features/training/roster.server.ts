import { livePostOn } from '~/features/schools/post';
import type { Reader, Tx } from '~/platform/db.server';
import { dayOf, type Day } from '~/platform/time';
import { isMark, type Mark } from './mark';
import { fullName } from './reachable';
import type { Span } from './session';

/** One line of a register: somebody expected at a session, with the mark they have so far. */
export type RosterRow = {
  personId: string;
  name: string;
  schoolId: string | null;
  schoolName: string | null;
  mark: Mark | null;
};

type Held = Span & { id: string; moduleId: string; kind: string; schoolId: string | null };

/**
 * Who is on the register of a session, A–Z: on an open one everybody with a place; in a school everybody there who
 * owes the module and still needs it; and whoever has a mark already.
 */
export async function rosterOf(reader: Reader | Tx, session: Held): Promise<RosterRow[]> {
  const marked = await listMarked(reader, session.id);
  const expected = session.schoolId
    ? await listOwing(reader, session, session.schoolId)
    : await listBooked(reader, session.id);
  const known = new Set(marked.map(({ personId }) => personId));
  const rows = [...marked, ...expected.filter(({ personId }) => !known.has(personId))];
  return rows.sort((a, b) => a.sortName.localeCompare(b.sortName, 'en-GB')).map(withoutSortName);
}

/**
 * Who might also have come to a session in a school, A–Z: people there who owe or owed the module and are not on the
 * register, because they completed it, are expected back only later, or joined since.
 */
export async function listWalkIns(
  reader: Reader | Tx,
  session: Held,
  roster: readonly RosterRow[],
): Promise<RosterRow[]> {
  if (!session.schoolId) return [];
  const there = await reader.person.findMany({
    where: {
      posts: { some: { schoolId: session.schoolId, ...livePostOn(dayOf(session.startsAt)) } },
      owed: { some: { moduleId: session.moduleId } },
      id: { notIn: roster.map(({ personId }) => personId) },
    },
    select: personColumns,
    orderBy: byName,
  });
  const school = await findSchool(reader, session.schoolId);
  return there.map((person) => withoutSortName(rowFor(person, school, null)));
}

/** The one person who owes the module and goes by this full name or e-mail address, exactly; null for none or several. */
export async function findWalkIn(
  reader: Reader | Tx,
  session: Held,
  typed: string,
): Promise<RosterRow | null> {
  const asked = typed.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en-GB');
  const owing = await reader.person.findMany({
    where: { owed: { some: { moduleId: session.moduleId } }, ...withinSchool(session) },
    select: { ...personColumns, email: true, posts: postAt(dayOf(session.startsAt)) },
  });
  const [found, ...others] = owing.filter((person) =>
    [fullName(person), person.email].some((name) => name?.toLocaleLowerCase('en-GB') === asked),
  );
  if (!found || others.length > 0) return null;
  return withoutSortName(rowFor(found, found.posts[0]?.school ?? null, null));
}

/** A school that leads a session itself adds only its own people: nobody else's are its to find. */
function withinSchool({ kind, schoolId, startsAt }: Held) {
  if (kind !== 'led-by-school') return {};
  return { posts: { some: { schoolId: schoolId ?? '', ...livePostOn(dayOf(startsAt)) } } };
}

const personColumns = { id: true, givenName: true, familyName: true } as const;
const schoolColumns = { id: true, name: true } as const;
const byName = [{ familyName: 'asc' as const }, { givenName: 'asc' as const }];

function postAt(day: Day) {
  return { where: livePostOn(day), select: { school: { select: schoolColumns } }, take: 1 };
}

type SortedRow = RosterRow & { sortName: string };
type Person = { id: string; givenName: string; familyName: string };
type School = { id: string; name: string } | null;

function rowFor(person: Person, school: School, mark: Mark | null): SortedRow {
  return {
    personId: person.id,
    name: fullName(person),
    schoolId: school?.id ?? null,
    schoolName: school?.name ?? null,
    mark,
    sortName: `${person.familyName} ${person.givenName}`,
  };
}

function withoutSortName({ sortName: _, ...row }: SortedRow): RosterRow {
  return row;
}

async function listMarked(reader: Reader | Tx, sessionId: string): Promise<SortedRow[]> {
  const marks = await reader.registerMark.findMany({
    where: { register: { sessionId } },
    select: {
      mark: true,
      person: { select: personColumns },
      school: { select: schoolColumns },
    },
  });
  return marks.map(({ mark, person, school }) =>
    rowFor(person, school, isMark(mark) ? mark : null),
  );
}

async function listBooked(reader: Reader | Tx, sessionId: string): Promise<SortedRow[]> {
  const places = await reader.place.findMany({
    where: { sessionId, releasedAt: null, personId: { not: null } },
    select: { person: { select: personColumns }, school: { select: schoolColumns } },
  });
  return places.flatMap(({ person, school }) => (person ? [rowFor(person, school, null)] : []));
}

async function listOwing(
  reader: Reader | Tx,
  session: Held,
  schoolId: string,
): Promise<SortedRow[]> {
  const people = await reader.person.findMany({
    where: owingAt(session, schoolId),
    select: personColumns,
  });
  const school = await findSchool(reader, schoolId);
  return people.map((person) => rowFor(person, school, null));
}

/** Who at a school owes a module on the day of a session there and still needs it, as a Prisma filter. */
export function owingAt({ startsAt, moduleId }: Omit<Held, 'id' | 'kind'>, schoolId: string) {
  const day = dayOf(startsAt);
  return {
    posts: {
      some: {
        schoolId,
        AND: [
          livePostOn(day),
          { OR: [{ notExpectedUntil: null }, { notExpectedUntil: { lte: day } }] },
        ],
      },
    },
    owed: { some: { moduleId, owedFrom: { lte: day } } },
    completions: { none: { moduleId } },
    marks: { none: { mark: 'attended', register: { session: { moduleId } } } },
  };
}

function findSchool(reader: Reader | Tx, id: string): Promise<School> {
  return reader.school.findUnique({ where: { id }, select: schoolColumns });
}
