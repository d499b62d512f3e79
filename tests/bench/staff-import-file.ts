import { stringify } from 'csv-stringify/sync';
import type { Chance } from '../../prisma/seed/chance';
import type { SeedSchool } from '../../prisma/seed/school-rows';
import { inventStaff, staffTypesFor } from '../../prisma/seed/staff';

/** The staff list of a trust as it would export it: everybody at these schools but heads and SENCOs. */
export function staffFileOf(chance: Chance, schools: readonly SeedSchool[]): File {
  const dates = { startsOn: '2024-09-02', createdAt: '2024-09-02T08:00:00.000Z' };
  const rows = schools.flatMap((school) =>
    staffTypesFor(school.staff + 2, school.phase, 0)
      .slice(2)
      .map((staffType) => {
        const { person, post } = inventStaff(chance, school, staffType, dates);
        return {
          Surname: person.familyName,
          Forename: person.givenName,
          'Work email': person.email,
          'Job title': post.jobTitle,
          'Start date': '02/09/2024',
          School: school.name,
        };
      }),
  );
  return new File([stringify(rows, { header: true, bom: true })], 'staff.csv');
}
