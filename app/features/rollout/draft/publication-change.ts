import { holdsItsPlace, type InvitationState } from '../cohort';
import type { StandingPlace } from './standing.server';

/** What publishing a plan changes for one school; null is in no cohort. */
export type PlaceChange = {
  schoolId: string;
  /** The standing place that ends. */
  placeId: string | null;
  from: string | null;
  to: string | null;
  /** How the standing place stands; null where there is none. */
  state: InvitationState | null;
  isEnrolled: boolean;
};

/**
 * What a plan changes against the plan as it stands, school by school. A school that the plan does not know keeps what
 * it has; one that gave its place up keeps its answer until it has another place.
 * @param planned the schools (ids) that the plan is about
 */
export function changesOf(
  standing: readonly StandingPlace[],
  cohortOf: ReadonlyMap<string, string>,
  planned: ReadonlySet<string>,
): PlaceChange[] {
  const known = new Map(standing.map((place) => [place.schoolId, place]));
  return [...new Set([...cohortOf.keys(), ...known.keys()])].flatMap((schoolId) => {
    const place = known.get(schoolId);
    const to = cohortOf.get(schoolId) ?? null;
    if (!planned.has(schoolId) || (place?.cohortId ?? null) === to) return [];
    if (to === null && place && !holdsItsPlace(place.state)) return [];
    return [
      {
        ...{ schoolId, to, from: place?.cohortId ?? null, placeId: place?.id ?? null },
        state: place?.state ?? null,
        isEnrolled: place?.isEnrolled ?? false,
      },
    ];
  });
}
