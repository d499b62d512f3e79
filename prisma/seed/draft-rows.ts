import { addCohortIn } from '~/features/rollout/cohort.server';
import { moveInDraft } from '~/features/rollout/draft/draft-move.server';
import { beginDraftIn } from '~/features/rollout/draft/draft.server';
import { listStanding, placesOf } from '~/features/rollout/draft/standing.server';
import { handInReadiness } from '~/features/rollout/need/readiness-check.server';
import {
  readinessQuestions,
  type ReadinessAnswer,
} from '~/features/rollout/need/readiness-question';
import { act } from '~/platform/db.server';
import type { Instant } from '~/platform/time';
import { weeksOf, type DemonstrationCalendar } from './calendar';
import type { Sequence } from './rollout-rows';

/** What each school handed in says of itself, question by question. */
const SAID: ReadinessAnswer[][] = [
  ['yes', 'yes', 'yes', 'yes', 'yes', 'partly', 'yes'],
  ['yes', 'not-yet', 'partly', 'yes', 'partly', 'partly', 'not-yet'],
  ['yes', 'yes', 'partly', 'yes', 'partly', 'yes', 'yes'],
  ['partly', 'partly', 'not-yet', 'partly', 'not-yet', 'partly', 'yes'],
];

type People = { leadId: string; heads: Map<string, string> };

/** Cohort 4 in hand: a draft with the schools that would be in it, one of them moved by hand, and no school told. */
export async function draftCohort4(
  calendar: DemonstrationCalendar,
  programmeYearId: string,
  { drafted4, asking3 }: Sequence,
  { leadId, heads }: People,
) {
  const lead = (now: Instant) => ({ personId: leadId, door: 'browser', now }) as const;
  for (const [at, { id: schoolId }] of drafted4.slice(0, 8).entries()) {
    const said = SAID[at % SAID.length] ?? [];
    const answers = Object.fromEntries(
      readinessQuestions.map(({ id }, place) => [id, said[place] ?? 'yes']),
    );
    await handInReadiness(
      { ...lead(calendar.morning(-1, 2)), personId: heads.get(schoolId) ?? null },
      { schoolId, programmeYearId, answers },
    );
  }
  const begun = lead(calendar.morning(-1, 4));
  const cohort = {
    ...{ programmeYearId, name: 'Cohort 4', mostSchools: 16 },
    startsOn: calendar.openFrom(calendar.monday(weeksOf.cohort4)),
  };
  const cohortId = await act((tx) => addCohortIn(tx, begun, cohort));
  const draftId = await act(async (tx) => {
    const standing = placesOf(await listStanding(tx, programmeYearId));
    const drafted = drafted4.map(({ id }) => [id, cohortId] as const);
    const places = new Map([...standing, ...drafted]);
    return beginDraftIn(tx, begun, { programmeYearId, places });
  });
  const moved = await moveInDraft(lead(calendar.morning(-1, 5)), {
    ...{ draftId, version: 0, schoolId: asking3.id, cohortId },
    reason: 'Its head asked to begin later, once the deputy who leads on inclusion is back.',
  });
  if (!moved.ok) throw new Error(`The demonstration cannot be made: ${moved.message}`);
}
