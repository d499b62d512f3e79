import { randomUUID } from 'node:crypto';
import { answerInvitationIn } from '~/features/rollout/invitation.server';
import { addCohortIn } from '~/features/rollout/cohort.server';
import { publishCohortIn } from '~/features/rollout/publication.server';
import { moveSchoolIn } from '~/features/rollout/school-move.server';
import { enrolSchoolIn } from '~/features/enrolment/enrolment.server';
import { hashPassword } from '~/features/people/password-hash.server';
import type { By } from '~/features/people/viewer';
import { loadDefaultProgrammeIn } from '~/features/programme/default-loading.server';
import { publishAgreementIn } from '~/features/schools/agreement.server';
import { beginPortal } from '~/features/schools/portal-beginning.server';
import { act, type Tx } from '~/platform/db.server';
import type { Instant } from '~/platform/time';
import { calendarFrom, weeksOf, type DemonstrationCalendar } from '../../prisma/seed/calendar';
import { chanceFrom, type Chance } from '../../prisma/seed/chance';
import { inventSchools, type InventedSchool } from '../../prisma/seed/invented-schools';
import { addHead, addStaff } from '../../prisma/seed/people-rows';
import { noRows, writeRows, type Rows } from '../../prisma/seed/rows';
import { addSchools, type SeedSchool } from '../../prisma/seed/school-rows';

export const SCHOOLS = 70;
export const STAFF = 3_500;
export const PASSWORD = 'samphire lockgate keelman';

const COHORT_STARTS = [-18, -16, -14, -12, -10];
const owner = { councilName: 'Bench Council', laCode: '000', contact: 'bench@council.invalid' };
const terminal = (now: Instant): By => ({ personId: null, door: 'terminal', now });

/** A school of the council with whoever keeps it. */
export type BenchSchool = { id: string; staff: number; headId: string; sencoId: string };

export type Council = { chance: Chance; calendar: DemonstrationCalendar; schools: BenchSchool[] };

type Laid = { chance: Chance; calendar: DemonstrationCalendar; seeded: SeedSchool[]; rows: Rows };

/**
 * Begins a live council in an empty, migrated database: seventy schools with their heads, the agreement accepted by
 * each, and whatever else `addMore` lays.
 */
export async function layCouncil(
  now: Instant,
  addMore: (laid: Laid) => void,
  { trust }: { trust?: string } = {},
): Promise<Laid> {
  const calendar = calendarFrom(now);
  const chance = chanceFrom(812);
  const passwordHash = await hashPassword(PASSWORD);
  await beginPortal(terminal(calendar.morning(-24)), { kind: 'live', ...owner });
  const rows = noRows();
  const invented = sizedSchools(chance).map((school) => (trust ? { ...school, trust } : school));
  const seeded = addSchools(rows, chance, calendar, invented);
  const laid = { chance, calendar, seeded, rows };
  for (const school of seeded) addHead(rows, chance, calendar, school);
  addMore(laid);
  await act(async (tx) => {
    await publishAgreementIn(tx, terminal(calendar.morning(-23)), { text: 'The agreement.' });
    const agreement = await tx.agreement.findFirstOrThrow({ select: { id: true } });
    const accepted = { agreementId: agreement.id, capacity: 'head' };
    for (const school of seeded)
      rows.agreementAcceptance.push({
        ...{ id: randomUUID(), schoolId: school.id, ...accepted },
        ...{ acceptedById: holderOf(rows, school, 'head'), acceptedAt: calendar.morning(-21) },
      });
    await writeRows(tx, rows);
    await tx.account.updateMany({ data: { passwordHash } });
  });
  return laid;
}

/** Fills an empty, migrated database with a live council: its schools, all their staff enrolled since weeks ago. */
export async function fillCouncil(now: Instant): Promise<Council> {
  const { chance, calendar, seeded, rows } = await layCouncil(now, (laid) => {
    for (const school of laid.seeded)
      addStaff(laid.rows, laid.chance, laid.calendar, school, -20, false);
  });
  const schools = seeded.map((school) => ({
    ...{ id: school.id, staff: school.staff },
    headId: holderOf(rows, school, 'head'),
    sencoId: holderOf(rows, school, 'senco'),
  }));
  await sequence(calendar, schools);
  return { chance, calendar, schools };
}

/** Seventy invented schools, their sizes brought to 3,500 staff in all. */
function sizedSchools(chance: Chance): InventedSchool[] {
  const taking = inventSchools(chance).filter(({ takesPart }) => takesPart !== 'no');
  const more = taking.slice(0, SCHOOLS - taking.length);
  const schools = [...taking, ...more.map((school) => ({ ...school, name: `New ${school.name}` }))];
  const total = schools.reduce((sum, { staff }) => sum + staff, 0);
  let left = STAFF;
  return schools.map((school, at) => {
    const isLast = at === schools.length - 1;
    const staff = isLast ? left : Math.round((school.staff * STAFF) / total);
    left -= staff;
    return { ...school, staff, takesPart: 'sequenced' };
  });
}

function holderOf(rows: Rows, { id }: SeedSchool, staffType: string): string {
  const post = rows.post.find((one) => one.schoolId === id && one.staffType === staffType);
  if (!post) throw new Error(`A school has no ${staffType}.`);
  return post.personId;
}

/** Cohorts published, accepted and enrolled through the acts of the portal, each at its own past time. */
async function sequence(calendar: DemonstrationCalendar, schools: BenchSchool[]): Promise<void> {
  const startsOn = calendar.monday(weeksOf.yearStarts);
  const programmeYearId = await act((tx) =>
    loadDefaultProgrammeIn(tx, terminal(calendar.morning(-23)), { number: 1, startsOn }),
  );
  const each = SCHOOLS / COHORT_STARTS.length;
  for (const [at, week] of COHORT_STARTS.entries())
    await act(async (tx) => {
      const by = terminal(calendar.morning(-19));
      const cohort = { name: `Cohort ${at + 1}`, startsOn: calendar.monday(week), mostSchools: 15 };
      const cohortId = await addCohortIn(tx, by, { programmeYearId, ...cohort });
      const members = schools.slice(at * each, (at + 1) * each);
      for (const { id } of members)
        expectDone(
          await moveSchoolIn(tx, by, {
            schoolId: id,
            cohortId,
            reason: 'The programme board settled it in the spring.',
          }),
        );
      await publishCohortIn(tx, by, cohortId);
      for (const school of members) await begin(tx, by, school, programmeYearId);
    });
  await act((tx) =>
    tx.outboxMessage.updateMany({ data: { state: 'delivered', sentAt: calendar.now } }),
  );
}

async function begin(tx: Tx, by: By, school: BenchSchool, programmeYearId: string) {
  const { id: schoolId, headId, sencoId } = school;
  const given = { schoolId, answer: 'accepted', reason: null, onBehalf: false } as const;
  expectDone(await answerInvitationIn(tx, { ...by, personId: headId }, given));
  const organiser = { ...by, personId: sencoId };
  expectDone(await enrolSchoolIn(tx, organiser, { schoolId, programmeYearId }));
}

function expectDone(outcome: { ok: true } | { ok: false; message: string }) {
  if (!outcome.ok) throw new Error(`The council cannot be made: ${outcome.message}`);
}
