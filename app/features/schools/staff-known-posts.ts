import type { Day } from '~/platform/time';
import { isStanding, type KnownPerson, type KnownPost } from './known-staff';
import { personChanges, postChanges, type StaffChange } from './staff-change';
import type { FilePerson } from './staff-file-person';
import { hasLeft, nameOf, postFrom, type PostPlan } from './staff-posts';
import type { Ask } from './staff-question';
import type { StaffRow } from './staff-row';
import type { StaffType } from './staff-type';
import type { Typing } from './staff-typing';

/** What the laying out of posts needs to know besides. */
export type PlanContext = {
  typing: Typing;
  ask: Ask;
  shared: ReadonlySet<string>;
  today: Day;
  reserved: readonly StaffType[];
};

type Pair = { row: StaffRow; staffType: StaffType; post: KnownPost };

/** Lays the rows of someone known beside the posts they hold, school by school. */
export function planKnownPerson(
  plan: PostPlan,
  person: FilePerson,
  known: KnownPerson,
  { typing, ask, shared, today, reserved }: PlanContext,
): void {
  const rows = rowsThatCount(plan, person.rows, known, today);
  const typed = rows.flatMap((row) => {
    const own = known.posts.filter(({ schoolId }) => schoolId === row.schoolId);
    const staffType = typing.typeOf(row, own);
    return staffType === null ? [] : [{ row, staffType }];
  });
  const standing = known.posts.filter((post) => isStanding(post, today));
  const { pairs, rest } = pairUp(typed, standing, { today, reserved });
  for (const { row, staffType } of rest) planFurtherPost(plan, row, staffType, known, ask, today);
  const isReserved = standing.some(({ staffType }) => reserved.includes(staffType));
  const ofPerson = isReserved ? [] : personChanges(known, person, shared);
  planChanges(plan, known, pairs, { ofPerson, reserved });
}

/**
 * Exports list earlier contracts for years. A row that has ended says something of the post held now only when
 * no other row of the person stands at that school, and when it ended after that post began.
 */
function rowsThatCount(
  plan: PostPlan,
  rows: readonly StaffRow[],
  known: KnownPerson,
  today: Day,
): StaffRow[] {
  return rows.filter((row) => {
    if (!hasLeft(row, today)) return true;
    const stands = rows.some((each) => each.schoolId === row.schoolId && !hasLeft(each, today));
    const held = known.posts.filter(
      (post) => post.schoolId === row.schoolId && isStanding(post, today),
    );
    const earlier = held.every(({ startsOn }) => row.endsOn !== null && row.endsOn <= startsOn);
    if (!stands && !earlier) return true;
    plan.ended.push({ line: row.line, name: nameOf(row) });
    return false;
  });
}

/**
 * First by kind of post, then the one row and the one post that are left at a school: a change of job. A row
 * that has ended is paired by kind only, so that an old contract never ends another post.
 */
function pairUp(
  typed: readonly { row: StaffRow; staffType: StaffType }[],
  posts: readonly KnownPost[],
  { today, reserved }: Pick<PlanContext, 'today' | 'reserved'>,
) {
  const pairs: Pair[] = [];
  const free = new Set(posts);
  const pair = (each: Omit<Pair, 'post'>, post: KnownPost) => {
    free.delete(post);
    pairs.push({ ...each, post });
  };
  const unpaired = typed.filter((each) => {
    const here = [...free].filter(({ schoolId }) => schoolId === each.row.schoolId);
    const post = here.find(
      ({ staffType, startsOn }) =>
        staffType === each.staffType && (each.row.endsOn === null || each.row.endsOn > startsOn),
    );
    if (post) pair(each, post);
    return !post && !isListed(each, pairs);
  });
  const rest = unpaired.filter((each) => {
    const here = [...free].filter(
      (post) => post.schoolId === each.row.schoolId && !reserved.includes(post.staffType),
    );
    const alone = unpaired.filter(({ row }) => row.schoolId === each.row.schoolId).length === 1;
    const [post] = alone && here.length === 1 && !hasLeft(each.row, today) ? here : [];
    if (post) pair(each, post);
    return !post;
  });
  return { pairs, rest };
}

function isListed({ row, staffType }: Omit<Pair, 'post'>, pairs: readonly Pair[]): boolean {
  return pairs.some((pair) => pair.row.schoolId === row.schoolId && pair.staffType === staffType);
}

function planChanges(
  plan: PostPlan,
  known: KnownPerson,
  pairs: readonly Pair[],
  { ofPerson, reserved }: { ofPerson: StaffChange[]; reserved: readonly StaffType[] },
): void {
  const { personId } = known;
  const name = nameOf(known);
  for (const [position, { row, staffType, post }] of pairs.entries()) {
    const { postId, schoolId } = post;
    const ofPost = postChanges(post, row, staffType, reserved);
    const fields = [...(position === 0 ? ofPerson : []), ...ofPost];
    if (fields.length === 0) plan.same.push({ line: row.line, postId });
    else plan.changed.push({ line: row.line, personId, postId, schoolId, name, fields });
  }
  const further = plan.newPosts.find((each) => each.personId === personId)?.post;
  if (pairs.length > 0 || ofPerson.length === 0 || !further) return;
  const { line, schoolId } = further;
  plan.changed.push({ line, personId, postId: null, schoolId, name, fields: ofPerson });
}

/** A further post, or somebody who had left: asked about, because many exports go on listing leavers. */
function planFurtherPost(
  plan: PostPlan,
  row: StaffRow,
  staffType: StaffType,
  known: KnownPerson,
  ask: Ask,
  today: Day,
): void {
  const here = known.posts.filter(({ schoolId }) => schoolId === row.schoolId);
  const left = here.length > 0 && !here.some((post) => isStanding(post, today));
  const answer = hasLeft(row, today) ? 'left' : left ? whetherReturned(row, ask) : 'returned';
  if (answer === 'left') plan.ended.push({ line: row.line, name: nameOf(row) });
  if (answer !== 'returned' || isPlanned(plan, known, row, staffType)) return;
  const lastDay = here.reduce(
    (latest, { endsOn }) => (endsOn && endsOn > latest ? endsOn : latest),
    '',
  );
  const post = postFrom(row, staffType, today);
  const startsOn = left && post.startsOn < lastDay ? today : post.startsOn;
  plan.newPosts.push({
    personId: known.personId,
    name: nameOf(known),
    post: { ...post, startsOn },
  });
}

function isPlanned(plan: PostPlan, known: KnownPerson, row: StaffRow, staffType: StaffType) {
  return plan.newPosts.some(
    ({ personId, post }) =>
      personId === known.personId && post.schoolId === row.schoolId && post.staffType === staffType,
  );
}

function whetherReturned(row: StaffRow, ask: Ask): string | null {
  return ask({
    id: `returned:${row.line}`,
    kind: 'returned',
    lines: [row.line],
    text: `${nameOf(row)}, on line ${row.line}, has left according to your list. Is this person back?`,
    options: [
      { value: 'returned', label: 'Yes, back at the school' },
      { value: 'left', label: 'No, has left' },
    ],
  });
}
