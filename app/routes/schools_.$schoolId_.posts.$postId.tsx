import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requireViewer } from '~/features/people/guard.server';
import { changeMember } from '~/features/schools/member-change.server';
import { changedMember } from '~/features/schools/member.schema';
import { getSchoolWithNames } from '~/features/schools/opened-school.server';
import { PostPage } from '~/features/schools/post-page';
import { listSchoolsFor } from '~/features/schools/school.server';
import { getPostAt } from '~/features/schools/staff-list.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.post.name ?? 'Post'} – Culture of Inclusion` },
];

const FIELD = {
  'head-only': 'staffType',
  'keeps-address': 'email',
  others: 'email',
  ended: 'form',
} as const;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const post = await getPostAt(school.id, args.params.postId, args.context.now);
  const own = await listSchoolsFor(viewer, 'keep-staff');
  return { school, post, mayMove: own.some(({ id }) => id !== school.id) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const post = await getPostAt(school.id, args.params.postId, args.context.now);
  const form = await readForm(args.request, changedMember);
  if (!form.ok) return data(form, 422);
  const change = { ...form.value, postId: post.id, schoolId: school.id };
  const outcome = await changeMember(viewer.by, change);
  if (!outcome.ok) {
    if (outcome.reason === 'no-post') throw absent();
    return data(refusedForm(form, { [FIELD[outcome.reason]]: outcome.message }), 409);
  }
  const isMoved = form.value.staffType !== post.staffType;
  const more = isMoved
    ? ' Confirm the enrolment page, so that they owe what their new post asks.'
    : '';
  return done(`/schools/${school.id}/staff`, `Saved.${more}`);
}

export default function PostRoute() {
  return <PostPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
