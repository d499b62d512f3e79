import { endEnrolmentsIn } from '~/features/enrolment/enrolment.server';
import { endPostIn } from '~/features/schools/post.server';
import { db, type Tx } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { randomUUID } from 'node:crypto';
import type { DemonstrationCalendar } from './calendar';
import type { Cast } from './cast';
import { mainSchool } from './invented-schools';
import type { SeedModule } from './learning-rows';
import type { Sequence } from './rollout-rows';
import type { Rows } from './rows';
import type { SeedSchool } from './school-rows';
import { groupBy, type Owing } from './training-plan';

/** Who plays which part: the main school in cohort 1, two schools that share a SENCO, one that declines. */
export function castSchools(schools: SeedSchool[]): {
  main: SeedSchool;
  shared: [SeedSchool, SeedSchool];
  sequence: Sequence;
} {
  const named = (name: string) => {
    const school = schools.find((one) => one.name === name);
    if (!school) throw new Error(`There is no ${name}.`);
    return school;
  };
  const main = named(mainSchool);
  const shared: [SeedSchool, SeedSchool] = [
    named('Oakmere Juniors'),
    named('Bramley Park Infants'),
  ];
  const declined3 = named('Thornwick Academy');
  const told = [main, ...shared, declined3];
  const rest = schools.filter(
    (school) => school.takesPart === 'sequenced' && !told.includes(school),
  );
  // Every fifth of the list, so that each cohort has its share of phases and sizes.
  const every = (start: number) => rest.filter((_, index) => index % 4 === start);
  const cohort3 = every(2).slice(0, 12);
  const [asking3, paused3] = cohort3.slice(7);
  if (!asking3 || !paused3) throw new Error('Cohort 3 is too small for its stories.');
  return {
    main,
    shared,
    sequence: {
      cohort1: [main, ...shared, ...every(0).slice(0, 11)],
      cohort2: every(1).slice(0, 13),
      cohort3: [declined3, ...cohort3],
      accepted3: cohort3.slice(0, 7),
      ...{ declined3, asking3, paused3, drafted4: every(3).slice(0, 11) },
    },
  };
}

/** The heads of these schools accepted the agreement, most of a school term ago. */
export async function addAgreements(
  tx: Tx,
  rows: Rows,
  schools: SeedSchool[],
  heads: Map<string, string>,
  calendar: DemonstrationCalendar,
) {
  const agreement = await tx.agreement.findFirstOrThrow({ select: { id: true } });
  for (const { id } of schools)
    rows.agreementAcceptance.push({
      ...{ id: randomUUID(), agreementId: agreement.id, schoolId: id, capacity: 'head' },
      acceptedById: heads.get(id) ?? '',
      acceptedAt: calendar.morning(-21, 4),
    });
}

/** Somebody's post ended five weeks ago, and everything that hangs on it. */
export async function leaveMidYearIn(tx: Tx, cast: Cast, calendar: DemonstrationCalendar) {
  const post = await tx.post.findFirstOrThrow({
    where: { personId: cast.left.id },
    select: { id: true },
  });
  const by = { personId: cast.organiser.id, door: 'browser' as const, now: calendar.morning(-5) };
  await endPostIn(tx, by, { postId: post.id, endsOn: calendar.monday(-5) });
  await endEnrolmentsIn(tx, by, { postId: post.id, endsOn: calendar.monday(-5) });
}

/** Messages of the past have gone: nobody wants a hundred old ones on the first day. */
export async function markAsSentIn(tx: Tx, calendar: DemonstrationCalendar) {
  await tx.outboxMessage.updateMany({
    where: { createdAt: { lt: calendar.now } },
    data: { state: 'delivered', sentAt: calendar.now },
  });
}

/** What each enrolled person owes, through one school each. */
export async function listOwing(today: Day): Promise<Owing[]> {
  const enrolments = await db.enrolment.findMany({
    where: { OR: [{ endsOn: null }, { endsOn: { gt: today } }] },
    select: {
      personId: true,
      schoolId: true,
      post: { select: { staffType: true } },
      school: {
        select: {
          phase: true,
          cohortPlaces: { where: { takenOutAt: null }, select: { cohortId: true } },
        },
      },
    },
  });
  const owed = await db.owed.findMany({
    select: { personId: true, moduleId: true, dueOn: true, module: { select: { position: true } } },
    orderBy: [{ dueOn: 'asc' }, { moduleId: 'asc' }],
  });
  const owedBy = groupBy(owed, ({ personId }) => personId);
  const seen = new Set<string>();
  return enrolments.flatMap(({ personId, schoolId, post, school }) => {
    if (seen.has(personId)) return [];
    seen.add(personId);
    return (owedBy.get(personId) ?? []).map(({ moduleId, dueOn, module }) => ({
      ...{ personId, schoolId, moduleId, dueOn, position: module.position, phase: school.phase },
      cohortId: school.cohortPlaces[0]?.cohortId ?? '',
      staffType: post.staffType,
    }));
  });
}

/** What each module asks, by its id. */
export async function modulesOf(): Promise<Map<string, SeedModule>> {
  const modules = await db.module.findMany({
    select: { id: true, parts: { select: { id: true, kind: true } } },
  });
  return new Map(
    modules.map(({ id, parts }) => [
      id,
      {
        id,
        hasLivePart: parts.some(({ kind }) => kind === 'live'),
        tickedPartIds: parts.filter(({ kind }) => kind !== 'live').map((part) => part.id),
      },
    ]),
  );
}
