import { recordActs } from '~/features/people/audit.server';
import { liveGrantOn } from '~/features/people/live-grant';
import type { By } from '~/features/people/viewer';
import { db, type Reader, type Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, type Day } from '~/platform/time';
import { agreementsMissing, listKnownPosts } from './known-staff.server';
import { addNewPeopleIn, addNewPostsIn } from './staff-arrival.server';
import { changeStaffIn } from './staff-change.server';
import { planStaff, type StaffPlan } from './staff-plan';
import { mayGiveAddress, reservedTypes } from './staff-power.server';
import type { StaffAnswers } from './staff-question';
import type { RowError, StaffRow } from './staff-row';

/** A staff file that was read, with what has been answered about it. */
export type StaffImport = {
  schoolIds: readonly string[];
  rows: readonly StaffRow[];
  errors: readonly RowError[];
  answers: StaffAnswers;
  leaveOut: readonly number[];
  /** The trust whose lead gave it. */
  trustId?: string;
};

type NotAccepted = Refused<'no-agreement'>;

/** What taking in a staff file would change; nothing is written, and nothing of any other school is read. */
export async function previewStaffImport(
  by: By,
  staff: StaffImport,
): Promise<(Allowed & { plan: StaffPlan }) | NotAccepted> {
  const missing = await refuseWithoutAgreement(db, staff);
  return missing ?? { ok: true, plan: await planFor(db, by, staff) };
}

/** A post that a file gives a leaving date for. Ending it touches later chapters, so it is theirs to do. */
export type Leaver = { postId: string; endsOn: Day };

type Applied =
  | (Allowed & { plan: StaffPlan; leavers: Leaver[] })
  | NotAccepted
  | (Refused<'unsettled'> & { plan: StaffPlan });

/**
 * Takes in a staff file inside an act: the plan is made again there and written whole, or not at all while a row
 * has an error or a question waits. Posts that the file ends are returned, not ended.
 */
export async function takeInStaffIn(
  tx: Tx,
  by: By,
  staff: StaffImport,
  advance: (done: number, total: number) => void = () => undefined,
): Promise<Applied> {
  const missing = await refuseWithoutAgreement(tx, staff);
  if (missing) return missing;
  const plan = await planFor(tx, by, staff);
  if (!plan.mayApply)
    return { ...refused('unsettled', 'Some rows or questions have to be settled first.'), plan };
  await addNewPeopleIn(tx, by, plan.newPeople, advance);
  await addNewPostsIn(tx, by, plan.newPosts);
  const leavers: Leaver[] = [];
  for (const change of plan.changed) leavers.push(...(await changeStaffIn(tx, by, change)));
  const { schoolIds, trustId, rows } = staff;
  const listed = new Set(rows.map(({ schoolId }) => schoolId));
  await recordActs(
    tx,
    by,
    schoolIds
      .filter((id) => trustId === undefined || listed.has(id))
      .map((id) => ({
        act: trustId === undefined ? 'importStaff' : 'importStaffForTrust',
        subject: { kind: 'school', id },
        schoolId: id,
        detail: { ...countsAt(plan, id), ...(trustId !== undefined && { trustId }) },
      })),
  );
  return { ok: true, plan, leavers };
}

const isEnd = ({ field }: { field: string }) => field === 'endsOn';

function countsAt({ newPeople, newPosts, changed }: StaffPlan, schoolId: string) {
  const here = (each: { schoolId: string }) => each.schoolId === schoolId;
  return {
    newPeople: newPeople.filter(({ posts }) => posts.some(here)).length,
    newPosts: newPosts.filter(({ post }) => here(post)).length,
    changed: changed.filter(here).length,
    ended: changed.filter((each) => here(each) && each.fields.some(isEnd)).length,
  };
}

async function planFor(reader: Reader | Tx, by: By, staff: StaffImport): Promise<StaffPlan> {
  const { schoolIds, rows, errors, answers, leaveOut } = staff;
  const known = await listKnownPosts(reader, schoolIds);
  const today = dayOf(by.now);
  const reserved = await reservedTypes(reader, by, schoolIds);
  const plan = planStaff({
    ...{ rows, errors, answers, leaveOut },
    ...{ known, today, reserved },
  });
  const kept = await keepAddresses(reader, by, plan);
  return reserved.includes('senco') ? refuseOrganisersEnds(reader, kept, today) : kept;
}

/** Who books nothing at a school, such as a trust lead, ends no post by which somebody organises there. */
async function refuseOrganisersEnds(
  reader: Reader | Tx,
  plan: StaffPlan,
  today: Day,
): Promise<StaffPlan> {
  const ending = plan.changed.filter(({ fields }) => fields.some(isEnd));
  const organising = await reader.grant.findMany({
    where: {
      role: 'organiser',
      postId: { in: ending.flatMap(({ postId }) => postId ?? []) },
      ...liveGrantOn(today),
    },
    select: { postId: true },
  });
  if (organising.length === 0) return plan;
  const posts = new Set(organising.map(({ postId }) => postId));
  const refusals = ending
    .filter(({ postId }) => posts.has(postId))
    .map(({ line, name }) => ({
      line,
      reason: `${name} organises for the school, as its head said: the school enters when that post ends. Take the leaving date out.`,
    }));
  const errors = [...plan.errors, ...refusals].sort((one, other) => one.line - other.line);
  return { ...plan, errors, mayApply: false };
}

/** Where this person may not change another's address, as with a SENCO's, it stays; the rest of the row counts. */
async function keepAddresses(reader: Reader | Tx, by: By, plan: StaffPlan): Promise<StaffPlan> {
  const changed: StaffPlan['changed'] = [];
  const same = [...plan.same];
  for (const each of plan.changed) {
    const keeps =
      each.fields.some(({ field }) => field === 'email') &&
      !(await mayGiveAddress(reader, by, each));
    const fields = each.fields.filter(({ field }) => field !== 'email' || !keeps);
    if (fields.length > 0) changed.push({ ...each, fields });
    else if (each.postId) same.push({ line: each.line, postId: each.postId });
  }
  return { ...plan, changed, same };
}

/** Promise 6: nobody of a school comes in before its head or trust has accepted the agreement. */
async function refuseWithoutAgreement(
  reader: Reader | Tx,
  { schoolIds }: StaffImport,
): Promise<NotAccepted | null> {
  const names = await agreementsMissing(reader, schoolIds);
  if (names.length === 0) return null;
  const list = new Intl.ListFormat('en-GB').format(names);
  return refused(
    'no-agreement',
    `${list}: the head or the trust lead accepts the data-sharing agreement before any staff are added.`,
  );
}
