import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { endedPost } from '~/features/schools/member.schema';
import { getSchoolWithNames } from '~/features/schools/opened-school.server';
import { getPostAt } from '~/features/schools/staff-list.server';
import { recordLeaver } from '~/features/training/leaver.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { dayOf, longDay } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { DateFields } from '~/ui/date-fields';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `End the post of ${page?.post.name ?? 'someone'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const post = await getPostAt(school.id, args.params.postId, args.context.now);
  return { school, post, today: dayOf(args.context.now) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const post = await getPostAt(school.id, args.params.postId, args.context.now);
  const form = await readForm(args.request, endedPost);
  if (!form.ok) return data(form, 422);
  const { endsOn } = form.value;
  const outcome = await recordLeaver(viewer.by, { postId: post.id, endsOn });
  if (!outcome.ok) return data(refusedForm(form, { endsOn: outcome.message }), 409);
  const freed = outcome.places > 0 ? ` ${counted(outcome.places, 'place')} given back.` : '';
  // Whoever ends their own last post may not see this school any more.
  const to = post.personId === viewer.personId ? '/' : `/schools/${school.id}/staff`;
  return done(to, `The post of ${post.name} ends on ${longDay(endsOn)}.${freed}`);
}

export default function EndPostPage() {
  const { school, post, today } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/schools/${school.id}/posts/${post.id}`}>{post.name}</BackLink>
      <PageTitle
        eyebrow={school.name}
        title={`End the post of ${post.name}`}
        lead="From that day they see nothing of this school, their places booked after it are given back, and they owe nothing more here. What they have done stays theirs. If they were your last organiser, the work passes to the head the same day."
      />
      {post.isOver ? (
        <EmptyState title="This post has ended already" />
      ) : (
        <PlainForm errors={sent?.errors} values={sent?.values ?? { endsOn: post.endsOn ?? today }}>
          <DateFields
            name="endsOn"
            label="From which day are they no longer here?"
            hint="Today, or a day to come"
          />
          <div>
            <Button look="danger">End the post</Button>
          </div>
        </PlainForm>
      )}
    </>
  );
}
