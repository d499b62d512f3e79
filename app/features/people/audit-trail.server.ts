import { db } from '~/platform/db.server';
import { addDays, instantAt, spokenInstant } from '~/platform/time';
import type { AuditFilter } from './audit-filter';
import { auditWords, detailWords } from './audit-words';

export const ENTRIES_A_PAGE = 50;

export type AuditLine = {
  id: string;
  at: string;
  who: string;
  what: string;
  where: string | null;
  detail: string;
};

const DOORS = { browser: 'A page', terminal: 'The terminal', clock: 'The clock' } as const;
const STAFF = 'A member of staff';

/**
 * One page of the audit trail, newest first, with names joined at reading. Someone whose only access is to their own
 * record stays unnamed: the trail is not a way round a school's list of names.
 */
export async function listAudit(
  filter: AuditFilter,
): Promise<{ lines: AuditLine[]; total: number }> {
  const where = whereOf(filter);
  const [total, entries] = await Promise.all([
    db.auditEntry.count({ where }),
    db.auditEntry.findMany({
      where,
      orderBy: [{ at: 'desc' }, { id: 'asc' }],
      skip: (filter.page - 1) * ENTRIES_A_PAGE,
      take: ENTRIES_A_PAGE,
    }),
  ]);
  const people = entries.flatMap(({ actorId, subjectKind, subjectId }) => [
    ...(actorId ? [actorId] : []),
    ...(subjectKind === 'person' ? [subjectId] : []),
  ]);
  const [names, schools] = await Promise.all([
    namedAmong(people),
    schoolNames(entries.flatMap(({ schoolId }) => schoolId ?? [])),
  ]);
  const lines = entries.map((entry) => {
    const { id, at, actorId, door, subjectKind, subjectId, schoolId } = entry;
    const subject = subjectKind === 'person' && subjectId !== actorId && names.get(subjectId);
    return {
      id,
      at: spokenInstant(at),
      who: actorId ? (names.get(actorId) ?? STAFF) : doorName(door),
      what: auditWords(entry.act) + (subject ? `: ${subject}` : ''),
      where: (schoolId && schools.get(schoolId)) ?? null,
      detail: detailWords(entry.detail),
    };
  });
  return { lines, total };
}

/** What the filter may choose from: what the trail holds. */
export async function auditChoices() {
  const [acts, schools, actors] = await Promise.all([
    db.auditEntry.groupBy({ by: ['act'] }),
    db.auditEntry.groupBy({ by: ['schoolId'], where: { schoolId: { not: null } } }),
    db.auditEntry.groupBy({ by: ['actorId'], where: { actorId: { not: null } } }),
  ]);
  const [schoolNamed, people] = await Promise.all([
    schoolNames(schools.flatMap(({ schoolId }) => schoolId ?? [])),
    namedAmong(actors.flatMap(({ actorId }) => actorId ?? [])),
  ]);
  return {
    acts: sorted(acts.map(({ act }) => [act, auditWords(act)])),
    schools: sorted(schoolNamed),
    people: sorted(people),
    doors: Object.entries(DOORS).map(([value, label]) => ({ value, label })),
  };
}

function sorted(pairs: Iterable<readonly [string, string]>) {
  return [...pairs]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

function whereOf({ act, schoolId, actorId, door, from, to }: AuditFilter) {
  return {
    act,
    schoolId,
    actorId,
    door,
    at: {
      ...(from ? { gte: instantAt(from, '00:00') } : {}),
      ...(to ? { lt: instantAt(addDays(to, 1), '00:00') } : {}),
    },
  };
}

function doorName(door: string): string {
  return door === 'terminal' || door === 'clock' ? DOORS[door] : 'Somebody not signed in';
}

/** The names, among these people, of those who have or had more than their own record. */
async function namedAmong(ids: string[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] }, grants: { some: { role: { not: 'staff' } } } },
    select: { id: true, givenName: true, familyName: true },
  });
  return new Map(people.map((person) => [person.id, `${person.givenName} ${person.familyName}`]));
}

async function schoolNames(ids: string[]): Promise<Map<string, string>> {
  const schools = await db.school.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(schools.map(({ id, name }) => [id, name]));
}
