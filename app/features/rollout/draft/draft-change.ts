import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { counted, listed } from '~/platform/message-text';

/** What has been done to a draft, as far as telling somebody else needs it. */
export type DraftChange = {
  by: string;
  school: string;
  /** The cohort's name; null is out of all cohorts. */
  to: string | null;
  undone: boolean;
};

/** `Ann Carter moved Marsh Lane Primary to Cohort 2 and took Elm Road out of its cohort` */
export function changeWords(changes: readonly DraftChange[]): string {
  const words = changes.map(({ by, school, to, undone }) => {
    if (undone) return `${by} undid the move of ${school}`;
    return to === null
      ? `${by} took ${school} out of its cohort`
      : `${by} moved ${school} to ${to}`;
  });
  const shown = words.slice(-MOST_TOLD);
  const more = words.length - shown.length;
  return listed(
    more > 0
      ? [`${counted(more, 'earlier change was', 'earlier changes were')} made`, ...shown]
      : shown,
  );
}

const MOST_TOLD = 5;

type Stand = {
  /** The cohort that the plan as it stands has the school in, once its place there was offered. */
  standingCohortId: string | null;
  isEnrolled: boolean;
  /** Declined or paused: no plan includes it. */
  isOut: boolean;
  isPlanned: boolean;
};

/**
 * May a draft have this school in this cohort (null: in none)?
 * Refused: `enrolled` when its staff are enrolled from another start, `out` after it declined or paused,
 * `not planned` when it has closed or is not sequenced.
 */
export function mayStandIn(
  cohortId: string | null,
  { standingCohortId, isEnrolled, isOut, isPlanned }: Stand,
): Allowed | Refused<'enrolled' | 'out' | 'not planned'> {
  if (isEnrolled && cohortId !== standingCohortId)
    return refused(
      'enrolled',
      'Its staff are enrolled from this start. Agree another with its head, and move it in the plan as it stands.',
    );
  if (isOut)
    return refused(
      'out',
      'It declined or paused its start. Take it out of that cohort in the plan as it stands first.',
    );
  if (!isPlanned)
    return refused('not planned', 'This school has closed, contributes or takes no part.');
  return allowed;
}
