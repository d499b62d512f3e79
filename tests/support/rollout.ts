import { enrolSchoolIn } from '~/features/enrolment/enrolment.server';
import { addCohortIn } from '~/features/rollout/cohort.server';
import { answerInvitationIn } from '~/features/rollout/invitation.server';
import { publishCohortIn } from '~/features/rollout/publication.server';
import type { By } from '~/features/people/viewer';
import { moveSchoolIn, type Move, type Moved } from '~/features/rollout/school-move.server';
import { beginProgramme } from '~/features/programme/default-loading.server';
import { currentProgrammeYear } from '~/features/programme/programme.server';
import { act, db } from '~/platform/db.server';
import type { Day, Instant } from '~/platform/time';
import { terminal } from './school';

/** In July, when cohorts are planned, before anything has begun. */
export const july = '2026-07-06T09:30:00.000Z';

/** The default programme's year 1 from 1 September 2026, made if it is not there. Returns its id. */
export async function addYear(): Promise<string> {
  const known = await currentProgrammeYear(db, '2026-09-01');
  if (known) return known.id;
  await beginProgramme(terminal(july), { startsOn: '2026-09-01' });
  return addYear();
}

type Cohort = { startsOn?: Day; mostSchools?: number; name?: string };

/** Moves a school by rollout's own verb, without what hangs on it. */
export function moveSchool(by: By, move: Move): Promise<Moved> {
  return act((tx) => moveSchoolIn(tx, by, move));
}

/** A cohort of year 1, not published. Returns its id. */
export async function addCohortRow(wanted: Cohort = {}): Promise<string> {
  const { startsOn = '2026-09-07', mostSchools = 15, name = 'Cohort 1' } = wanted;
  const programmeYearId = await addYear();
  return act((tx) =>
    addCohortIn(tx, terminal(july), { programmeYearId, name, startsOn, mostSchools }),
  );
}

/** Puts schools into a cohort, publishes it, and has their heads accept, all by `now`. */
export async function bringIn(schoolIds: string[], cohortId: string, now: Instant = july) {
  const by = terminal(now);
  await act(async (tx) => {
    for (const schoolId of schoolIds) {
      const moved = await moveSchoolIn(tx, by, { schoolId, cohortId, reason: 'The board agreed.' });
      if (!moved.ok) throw new Error(moved.message);
    }
    await publishCohortIn(tx, by, cohortId);
    for (const schoolId of schoolIds) {
      const given = { schoolId, answer: 'accepted', reason: null, onBehalf: false } as const;
      const answered = await answerInvitationIn(tx, by, given);
      if (!answered.ok) throw new Error(answered.message);
    }
  });
}

/** Enrols the staff of a school whose head has accepted. */
export async function enrolSchool(schoolId: string, now: Instant = july): Promise<void> {
  const programmeYearId = await addYear();
  const enrolled = await act((tx) =>
    enrolSchoolIn(tx, terminal(now), { schoolId, programmeYearId }),
  );
  if (!enrolled.ok) throw new Error(enrolled.message);
}
