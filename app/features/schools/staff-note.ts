import { longDay, type Day } from '~/platform/time';

type Noted = { startsOn: Day; endsOn: Day | null; notExpectedUntil: Day | null };

/** What a list says beside a post's holder: only what is still to come or has ended; never a reason. */
export function staffNotes(post: Noted, today: Day): string[] {
  const notes: string[] = [];
  if (post.startsOn > today) notes.push(`From ${longDay(post.startsOn)}`);
  if (post.endsOn !== null && post.endsOn > today) notes.push(`Leaves ${longDay(post.endsOn)}`);
  if (post.endsOn !== null && post.endsOn <= today) notes.push(`Left ${longDay(post.endsOn)}`);
  if (post.notExpectedUntil !== null && post.notExpectedUntil > today)
    notes.push(`Not expected until ${longDay(post.notExpectedUntil)}`);
  return notes;
}

type Counted = { personId: string; staffType: string };

/** How many people a list holds, governors apart, each once whatever the number of posts. */
export function countPeople(rows: readonly Counted[]): { staff: number; governors: number } {
  const isGovernor = ({ staffType }: Counted) => staffType === 'governor';
  const count = (some: readonly Counted[]) => new Set(some.map((row) => row.personId)).size;
  return {
    staff: count(rows.filter((row) => !isGovernor(row))),
    governors: count(rows.filter(isGovernor)),
  };
}
