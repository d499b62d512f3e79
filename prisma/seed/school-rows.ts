import { randomUUID } from 'node:crypto';
import { addDays } from '~/platform/time';
import type { DemonstrationCalendar } from './calendar';
import type { Chance } from './chance';
import type { InventedSchool } from './invented-schools';
import type { Rows } from './rows';

export type SeedSchool = InventedSchool & { id: string; mailName: string };

/** Invented URNs stand in a range that the national list does not use. */
const FIRST_URN = 900_001;
const CENTRE = { easting: 527_000, northing: 408_000 };
const streets = [
  'Station Road',
  'Church Lane',
  'Sea View',
  'Drain Side',
  'Hall Street',
  'The Green',
];

/** Schools with their identifiers and trusts, spread over a town and its villages. */
export function addSchools(
  rows: Rows,
  chance: Chance,
  calendar: DemonstrationCalendar,
  invented: InventedSchool[],
): SeedSchool[] {
  const trustIds = new Map<string, string>();
  return invented.map((school, index) => {
    const id = randomUUID();
    const urn = String(FIRST_URN + index);
    const { name, phase, typeCode, typeName, takesPart, pupils } = school;
    rows.school.push({
      ...{ id, name, phase, typeCode, typeName, takesPart, pupils },
      partSource: 'type',
      status: 'open',
      openedOn: addDays(calendar.today, -chance.whole(2_000, 20_000)),
      street: `${chance.whole(1, 200)} ${chance.pick(streets)}`,
      town: 'Estuary',
      postcode: `ZZ${chance.whole(1, 40)} ${chance.whole(1, 9)}ZZ`,
      easting: CENTRE.easting + spread(chance),
      northing: CENTRE.northing + spread(chance),
      telephone: `01632 960${String(chance.whole(0, 999)).padStart(3, '0')}`,
      laCode: '000',
      source: 'demonstration',
      createdAt: calendar.morning(-24),
    });
    rows.schoolIdentifier.push({ id: randomUUID(), schoolId: id, kind: 'urn', value: urn });
    if (school.trust) addTrustLink(rows, trustIds, calendar, id, school.trust);
    return { ...school, id, mailName: name.toLowerCase().replace(/[^a-z]/g, '') };
  });
}

/** Metres from the centre: most schools in town, some in villages up to about nine miles out. */
function spread(chance: Chance): number {
  const reach = chance.happens(0.7) ? 4_500 : 14_000;
  return Math.round((chance.next() + chance.next() - 1) * reach);
}

function addTrustLink(
  rows: Rows,
  trustIds: Map<string, string>,
  calendar: DemonstrationCalendar,
  schoolId: string,
  name: string,
) {
  let trustId = trustIds.get(name);
  if (!trustId) {
    trustId = randomUUID();
    trustIds.set(name, trustId);
    rows.trust.push({ id: trustId, name, createdAt: calendar.morning(-24) });
  }
  rows.trustLink.push({ id: randomUUID(), schoolId, trustId, source: 'demonstration' });
}
