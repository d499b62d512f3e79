import { staffTypeName, staffTypeNames, staffTypes } from '~/features/schools/staff-type';
import { counted } from '~/platform/message-text';
import { longDay } from '~/platform/time';
import { DataTable } from '~/ui/data-table';
import { whyLeftOut } from './enrolment';
import type { PostShown } from './enrolment-page.server';

type PostTableProps = { caption: string; posts: PostShown[]; start: string };

/** Who would be enrolled, on which pathway, counted from when. */
export function PostTable({ caption, posts, start }: PostTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { head: 'Name', names: true, cell: ({ name }: PostShown) => name },
        { head: 'Pathway', cell: ({ staffType }) => staffTypeName(staffType) },
        { head: 'Due dates count from', cell: ({ reviewed }) => fromWords(reviewed, start) },
      ]}
      rows={posts}
      rowKey={({ postId }) => postId}
      dense
    />
  );
}

/** `29 teachers, 1 SENCO`, in the order of the staff types. */
export function byType(posts: readonly PostShown[]): string {
  return staffTypes
    .map((type) => ({ type, number: posts.filter(({ staffType }) => staffType === type).length }))
    .filter(({ number }) => number > 0)
    .map(({ type, number }) => counted(number, staffTypeName(type), staffTypeNames(type)))
    .join(', ');
}

function fromWords(reviewed: PostShown['reviewed'], start: string): string {
  if (!('startsOn' in reviewed)) return '';
  const day = reviewed.startsOn === start ? 'the school’s start' : longDay(reviewed.startsOn);
  return reviewed.outcome === 'move' ? `${day}: staff type changed` : day;
}

/** Who is left out, and why. */
export function LeftOutTable({ posts }: { posts: PostShown[] }) {
  return (
    <DataTable
      caption="Who is left out, and why"
      captionHidden
      columns={[
        { head: 'Name', names: true, cell: ({ name }: PostShown) => name },
        { head: 'Staff type', cell: ({ staffType }) => staffTypeName(staffType) },
        {
          head: 'Why',
          cell: ({ reviewed }) => (reviewed.outcome === 'left-out' ? whyLeftOut(reviewed.why) : ''),
        },
      ]}
      rows={posts}
      rowKey={({ postId }) => postId}
    />
  );
}
