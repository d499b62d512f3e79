import type { Reader, Tx } from '~/platform/db.server';
import type { KnownPost } from './known-staff';
import type { ImportSchool } from './staff-row';
import { isStaffType } from './staff-type';

/** The posts, standing and ended, of the import's schools: all that matching may look at. */
export async function listKnownPosts(
  reader: Reader | Tx,
  schoolIds: readonly string[],
): Promise<KnownPost[]> {
  const posts = await reader.post.findMany({
    where: { schoolId: { in: [...schoolIds] } },
    select: {
      id: true,
      personId: true,
      schoolId: true,
      staffType: true,
      jobTitle: true,
      startsOn: true,
      endsOn: true,
      workingDays: true,
      person: { select: { givenName: true, familyName: true, email: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return posts.flatMap(({ id, schoolId, staffType, person, ...post }) =>
    schoolId !== null && isStaffType(staffType)
      ? [{ postId: id, schoolId, staffType, ...person, ...post }]
      : [],
  );
}

/** The schools of an import by name and number, as a file may call them, and whether staff may come in. */
export async function listImportSchools(
  reader: Reader | Tx,
  schoolIds: readonly string[],
): Promise<ImportSchool[]> {
  const schools = await reader.school.findMany({
    where: { id: { in: [...schoolIds] } },
    select: {
      id: true,
      name: true,
      identifiers: { select: { value: true } },
      _count: { select: { acceptances: true } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return schools.map(({ id, name, identifiers, _count }) => ({
    id,
    name,
    numbers: identifiers.map(({ value }) => value),
    awaitsAgreement: _count.acceptances === 0,
  }));
}

/** Names of the schools whose head or trust has not accepted the data-sharing agreement. */
export async function agreementsMissing(
  reader: Reader | Tx,
  schoolIds: readonly string[],
): Promise<string[]> {
  const schools = await reader.school.findMany({
    where: { id: { in: [...schoolIds] }, acceptances: { none: {} } },
    select: { name: true },
    orderBy: { name: 'asc' },
  });
  return schools.map(({ name }) => name);
}
