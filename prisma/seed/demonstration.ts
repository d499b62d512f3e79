import { beginPortal } from '~/features/schools/portal-beginning.server';
import { act, db } from '~/platform/db.server';
import type { PortalFacts } from '~/platform/portal.server';
import { dayOf, type Instant } from '~/platform/time';
import {
  addAgreements,
  castSchools,
  leaveMidYearIn,
  listOwing,
  markAsSentIn,
  modulesOf,
} from './after-enrolment';
import { calendarFrom } from './calendar';
import { addCalendars } from './calendar-rows';
import { inventCast } from './cast';
import { chanceFrom } from './chance';
import { noteContacts } from './contact-rows';
import { draftCohort4 } from './draft-rows';
import { addResponses } from './feedback-rows';
import { addFigures } from './figure-rows';
import { inventSchools, leadTrust } from './invented-schools';
import { addPartsDone, settleIn } from './learning-rows';
import { addCast, addHead, addSecondPost, addStaff } from './people-rows';
import { checkReadiness } from './readiness-rows';
import { beginProgrammeIn, enrolIn, sequenceIn } from './rollout-rows';
import { noRows, writeRows } from './rows';
import { addSchools } from './school-rows';
import { addStorySessions } from './stories';
import { planTraining, type Owing } from './training-plan';
import { timetableIn } from './timetable-rows';
import { addSession, BusyDays } from './training-rows';

const council: PortalFacts = {
  kind: 'demo',
  councilName: 'Estuary Council',
  laCode: '000',
  contact: 'the programme team, inclusion@estuary.invalid or 01632 960100',
};

/**
 * Fills an empty, migrated database with the demonstration: an invented council half-way through year 1, seeded by the
 * week it is made in.
 * @param now the instant it is made; every date is set by whole weeks from it
 */
export async function fillDemonstration(now: Instant): Promise<void> {
  const calendar = calendarFrom(now);
  const chance = chanceFrom(Number(calendar.monday(0).replaceAll('-', '')));
  const cast = inventCast();
  const terminal = { personId: null, door: 'terminal' as const, now: calendar.morning(-24) };
  await beginPortal(terminal, council);
  const rows = noRows();
  const schools = addSchools(rows, chance, calendar, inventSchools(chance));
  const { main, sequence, shared } = castSchools(schools);
  const own = addCalendars(rows, calendar, { main, shared });
  const begun = [...sequence.cohort1, ...sequence.cohort2];
  const agreed = [...begun, ...sequence.accepted3];
  const trustId = rows.trust.find(({ name }) => name === leadTrust)?.id ?? '';
  for (const school of schools)
    if (school.takesPart !== 'no' && school !== main) addHead(rows, chance, calendar, school);
  addCast(rows, cast, calendar, main, trustId);
  for (const school of agreed)
    addStaff(rows, chance, calendar, school, begun.includes(school) ? -20 : -1, school === main);
  const sencoPost = rows.post.find(
    (post) => post.schoolId === shared[0].id && post.staffType === 'senco',
  );
  if (sencoPost) addSecondPost(rows, sencoPost, shared[1].id);

  const holder = (staffType: string) =>
    new Map(
      rows.post.flatMap((post) =>
        post.staffType === staffType ? [[post.schoolId ?? '', post.personId]] : [],
      ),
    );
  const programmeYearId = await act(async (tx) => {
    const { programmeYearId } = await beginProgrammeIn(tx, calendar, cast.lead.id, council);
    await addAgreements(tx, rows, agreed, holder('head'), calendar);
    await writeRows(tx, rows);
    await sequenceIn(tx, calendar, cast.lead.id, programmeYearId, sequence, holder('head'));
    await enrolIn(tx, calendar, programmeYearId, sequence, holder('senco'));
    await leaveMidYearIn(tx, cast, calendar);
    await markAsSentIn(tx, calendar);
    await timetableIn(tx, calendar, cast.lead.id, programmeYearId);
    return programmeYearId;
  });
  const heads = holder('head');
  await checkReadiness(programmeYearId, calendar, { schools, sequence, heads });

  await noteContacts(calendar, sequence, cast.administrator.id);
  await draftCohort4(calendar, programmeYearId, sequence, {
    leadId: cast.lead.id,
    heads,
  });

  const learning = noRows();
  const owing = await listOwing(dayOf(now));
  const modules = await modulesOf();
  const busy = new BusyDays();
  const attended = new Map<string, Owing[]>();
  const facilitatorIds = [cast.facilitator.id, cast.secondFacilitator.id];
  const staffing = { arrangedById: cast.administrator.id, facilitatorIds };
  addStorySessions(learning, chance, calendar, cast, owing, busy);
  const expected = owing.filter(
    ({ personId, position }) => personId !== cast.assistant.id || position !== 3,
  );
  const where = { openSchoolId: main.id, own };
  for (const planned of planTraining(expected, chance, calendar, where)) {
    const came = addSession(learning, chance, calendar, planned, staffing, busy);
    attended.set(learning.session.at(-1)?.id ?? '', came);
  }
  addPartsDone(learning, chance, calendar, owing, modules);
  const questions = await db.feedbackQuestion.findMany({
    orderBy: { position: 'asc' },
    select: { id: true },
  });
  addResponses(
    learning,
    chance,
    questions.map(({ id }) => id),
    attended,
  );
  addFigures(learning, chance, calendar, schools);
  await act(async (tx) => {
    await writeRows(tx, learning);
    await tx.$executeRaw`UPDATE "Session" SET "taken" =
      (SELECT count(*) FROM "Place" WHERE "sessionId" = "Session"."id" AND "releasedAt" IS NULL)`;
    await settleIn(tx, learning, calendar, owing, modules);
  });
}
