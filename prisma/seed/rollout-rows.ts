import { publishAgreementIn } from '~/features/schools/agreement.server';
import { defaultAgreement } from '~/features/schools/agreement-default';
import { loadDefaultProgrammeIn } from '~/features/programme/default-loading.server';
import { addCohortIn } from '~/features/rollout/cohort.server';
import type { Answer } from '~/features/rollout/cohort';
import { answerInvitationIn } from '~/features/rollout/invitation.server';
import { publishCohortIn } from '~/features/rollout/publication.server';
import { moveSchoolIn } from '~/features/rollout/school-move.server';
import { enrolSchoolIn } from '~/features/enrolment/enrolment.server';
import type { By } from '~/features/people/viewer';
import type { Tx } from '~/platform/db.server';
import type { PortalFacts } from '~/platform/portal.server';
import type { Instant } from '~/platform/time';
import { weeksOf, type DemonstrationCalendar } from './calendar';
import type { SeedSchool } from './school-rows';

/** Which invented schools are in which cohort, and how far each has come. */
export type Sequence = {
  cohort1: SeedSchool[];
  cohort2: SeedSchool[];
  /** Offered: most have accepted, one each declined, asks for another start and paused, the rest are silent. */
  cohort3: SeedSchool[];
  accepted3: SeedSchool[];
  declined3: SeedSchool;
  asking3: SeedSchool;
  paused3: SeedSchool;
  /** In a draft of the plan only. */
  drafted4: SeedSchool[];
};

type Heads = Map<string, string>;
const browser = (personId: string, now: Instant): By => ({ personId, door: 'browser', now });

/** The agreement's first version and the programme of year 1. */
export async function beginProgrammeIn(
  tx: Tx,
  calendar: DemonstrationCalendar,
  leadId: string,
  council: PortalFacts,
): Promise<{ programmeYearId: string }> {
  const by = browser(leadId, calendar.morning(-23));
  const text = defaultAgreement({ name: council.councilName, contact: council.contact });
  await publishAgreementIn(tx, by, { text });
  const programmeYearId = await loadDefaultProgrammeIn(tx, by, {
    number: 1,
    startsOn: calendar.monday(weeksOf.yearStarts),
  });
  return { programmeYearId };
}

/** Three cohorts at different stages, through the same acts as in the browser, at their own past times. */
export async function sequenceIn(
  tx: Tx,
  calendar: DemonstrationCalendar,
  leadId: string,
  programmeYearId: string,
  sequence: Sequence,
  heads: Heads,
) {
  const cohorts = [
    {
      name: 'Cohort 1',
      week: weeksOf.cohort1,
      schools: sequence.cohort1,
      told: -21,
      answered: sequence.cohort1,
    },
    {
      name: 'Cohort 2',
      week: weeksOf.cohort2,
      schools: sequence.cohort2,
      told: -12,
      answered: sequence.cohort2,
    },
    {
      name: 'Cohort 3',
      week: weeksOf.cohort3,
      schools: sequence.cohort3,
      told: -2,
      answered: sequence.accepted3,
    },
  ];
  for (const { name, week, schools, told, answered } of cohorts) {
    const lead = browser(leadId, calendar.morning(told));
    const cohortId = await addCohortIn(tx, lead, {
      ...{
        programmeYearId,
        name,
        startsOn: calendar.openFrom(calendar.monday(week)),
        mostSchools: 15,
      },
    });
    for (const { id } of schools)
      expectDone(
        await moveSchoolIn(tx, lead, {
          schoolId: id,
          cohortId,
          reason: 'The programme board settled it in the spring.',
        }),
      );
    await publishCohortIn(tx, lead, cohortId);
    for (const [index, { id }] of answered.entries())
      await answer(tx, heads, id, 'accepted', null, calendar.morning(told, 2 + (index % 4)));
  }
  const reason = 'We open a new building this spring and would rather begin in September.';
  await answer(tx, heads, sequence.declined3.id, 'declined', reason, calendar.morning(-1));
  const ask = 'Our deputy, who leads on inclusion, comes back to work in the summer.';
  await answer(tx, heads, sequence.asking3.id, 'another', ask, calendar.morning(-1, 2));
  const pause = 'A new head begins after the holidays and should decide.';
  await answer(tx, heads, sequence.paused3.id, 'paused', pause, calendar.morning(-1, 3));
}

async function answer(
  tx: Tx,
  heads: Heads,
  schoolId: string,
  given: Answer,
  reason: string | null,
  now: Instant,
) {
  const by = browser(heads.get(schoolId) ?? '', now);
  expectDone(
    await answerInvitationIn(tx, by, { schoolId, answer: given, reason, onBehalf: false }),
  );
}

/** The organisers of the schools that have begun looked over their lists in the week before the start. */
export async function enrolIn(
  tx: Tx,
  calendar: DemonstrationCalendar,
  programmeYearId: string,
  sequence: Sequence,
  sencos: Map<string, string>,
) {
  const begun = [
    { schools: sequence.cohort1, week: weeksOf.cohort1 },
    { schools: sequence.cohort2, week: weeksOf.cohort2 },
  ];
  for (const { schools, week } of begun)
    for (const { id } of schools) {
      const by = browser(sencos.get(id) ?? '', calendar.morning(week - 1, 3));
      expectDone(await enrolSchoolIn(tx, by, { schoolId: id, programmeYearId }));
    }
}

function expectDone(outcome: { ok: true } | { ok: false; message: string }) {
  if (!outcome.ok) throw new Error(`The demonstration cannot be made: ${outcome.message}`);
}
