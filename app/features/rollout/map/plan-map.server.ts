import { db } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { areaOf } from '../limit/area';
import { gridReference } from './grid-reference';
import { layOutMap, type MapLayout } from './map-layout';

export type SchoolOnMap = {
  id: string;
  name: string;
  /** The cohort's place from 0; null where the school is in none. */
  place: number | null;
  cohortName: string | null;
  area: string | null;
  /** Null where no position is known. */
  gridReference: string | null;
};

export type PlanMap = {
  cohorts: { id: string; name: string; startsOn: Day; schools: number }[];
  /** A–Z. */
  schools: SchoolOnMap[];
  layout: MapLayout;
};

/** The map of a plan: every open, sequenced school where its position is known, by the cohort that `places` has it in. */
export async function readPlanMap(
  programmeYearId: string,
  places: ReadonlyMap<string, string>,
): Promise<PlanMap> {
  const [cohorts, rows] = await Promise.all([
    db.cohort.findMany({
      where: { programmeYearId },
      orderBy: [{ startsOn: 'asc' }, { position: 'asc' }],
      select: { id: true, name: true, startsOn: true },
    }),
    db.school.findMany({
      where: { takesPart: 'sequenced', status: 'open' },
      select: { id: true, name: true, area: true, postcode: true, easting: true, northing: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  ]);
  const placeOf = new Map(cohorts.map(({ id }, place) => [id, place]));
  const schools = rows.map(({ id, name, area, postcode, easting, northing }): SchoolOnMap => {
    const place = placeOf.get(places.get(id) ?? '') ?? null;
    const known = easting !== null && northing !== null;
    return {
      ...{ id, name, place, area: areaOf(area, postcode) },
      cohortName: place === null ? null : (cohorts[place]?.name ?? null),
      gridReference: known ? gridReference(easting, northing) : null,
    };
  });
  const drawn = new Set(schools.filter((one) => one.gridReference !== null).map(({ id }) => id));
  const ground = rows.flatMap(({ id, easting, northing }) =>
    drawn.has(id) && easting !== null && northing !== null ? [{ id, easting, northing }] : [],
  );
  return {
    cohorts: cohorts.map((cohort, place) => ({
      ...cohort,
      schools: schools.filter((school) => school.place === place).length,
    })),
    schools,
    layout: layOutMap(ground),
  };
}
