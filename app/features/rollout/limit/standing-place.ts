import type { Day } from '~/platform/time';

type Invited = { answers: readonly { answer: string }[] } | null;

type Place = { schoolId: string; invitation: Invited };

export type PlacesAsTheyStand = {
  /** Offered and unanswered, or accepted: the plan keeps the school there. */
  kept: Map<string, string>;
  /** The head asked for another cohort: planned again, and not for this one. */
  elsewhere: Map<string, string>;
  /** Declined or paused: no plan includes the school until it is taken out of that cohort by hand. */
  out: Set<string>;
};

/**
 * What the offers made so far mean for a plan. A place that has not been offered binds nobody: the plan may change it.
 */
export function placesAsTheyStand(
  cohorts: readonly { id: string; schools: readonly Place[] }[],
): PlacesAsTheyStand {
  const standing: PlacesAsTheyStand = { kept: new Map(), elsewhere: new Map(), out: new Set() };
  for (const { id, schools } of cohorts)
    for (const { schoolId, invitation } of schools) {
      if (!invitation) continue;
      const answer = invitation.answers[0]?.answer;
      if (answer === 'declined' || answer === 'paused') standing.out.add(schoolId);
      else if (answer === 'another') standing.elsewhere.set(schoolId, id);
      else standing.kept.set(schoolId, id);
    }
  return standing;
}

/** Has a cohort started? From then on it keeps the schools it has and takes no more. */
export function hasStarted({ startsOn }: { startsOn: Day }, today: Day): boolean {
  return startsOn <= today;
}
