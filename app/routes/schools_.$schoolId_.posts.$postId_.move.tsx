import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requireViewer } from '~/features/people/guard.server';
import { movedPost } from '~/features/schools/member.schema';
import { MoveFields } from '~/features/schools/move-fields';
import { getSchoolWithNames } from '~/features/schools/opened-school.server';
import { getSchoolFor, listSchoolsFor } from '~/features/schools/school.server';
import { getPostAt } from '~/features/schools/staff-list.server';
import { recordMover } from '~/features/training/mover.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Move ${page?.post.name ?? 'someone'} – Culture of Inclusion` },
];

const FIELD = {
  'same-school': 'schoolId',
  'same-post': 'schoolId',
  'no-agreement': 'schoolId',
  'head-only': 'schoolId',
  'before-start': 'on',
  ended: 'form',
  'no-post': 'form',
} as const;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const post = await getPostAt(school.id, args.params.postId, args.context.now);
  const own = await listSchoolsFor(viewer, 'keep-staff');
  const others = own.filter(({ id }) => id !== school.id);
  if (post.isOver || others.length === 0) throw absent();
  return { school, post, others, today: dayOf(args.context.now) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const post = await getPostAt(school.id, args.params.postId, args.context.now);
  const form = await readForm(args.request, movedPost);
  if (!form.ok) return data(form, 422);
  const { on, stays } = form.value;
  const to = await getSchoolFor(viewer, form.value.schoolId, 'keep-staff');
  const move = { postId: post.id, schoolId: to.id, on, stays: stays === 'stays' };
  const outcome = await recordMover(viewer.by, move);
  if (!outcome.ok)
    return data(refusedForm(form, { [FIELD[outcome.reason]]: outcome.message }), 409);
  return done(`/schools/${to.id}/staff`, `${post.name} is on the list of ${to.name}`);
}

export default function MovePostPage() {
  const { school, post, others, today } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/schools/${school.id}/posts/${post.id}`}>{post.name}</BackLink>
      <PageTitle
        eyebrow={school.name}
        title={`Where does ${post.name} work?`}
        lead="They stay the same person here: what they have done counts at both schools, and they owe nothing twice."
      />
      <PlainForm errors={sent?.errors} values={sent?.values ?? { on: today }}>
        <MoveFields schools={others} here={school.name} />
        <div>
          <Button>Save</Button>
        </div>
      </PlainForm>
    </>
  );
}
