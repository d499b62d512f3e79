import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { getTeam } from '~/features/schools/team.server';
import { recordLeaver } from '~/features/training/leaver.server';
import { done } from '~/platform/done.server';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'End a team post – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'arrange-sessions');
  return getTeamPost(args);
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'arrange-sessions');
  const { team, post, name } = await getTeamPost(args);
  const endsOn = dayOf(args.context.now);
  const outcome = await recordLeaver(viewer.by, { postId: post.id, endsOn });
  if (!outcome.ok) return data({ errors: { form: outcome.message } }, 409);
  return done(`/teams/${team.id}`, `${name} is no longer in the team`);
}

async function getTeamPost({ params, context }: LoaderFunctionArgs) {
  const team = await getTeam(params.teamId, dayOf(context.now));
  const post = team.posts.find(({ id }) => id === params.postId);
  if (!post) throw absent();
  const name = `${post.person.givenName} ${post.person.familyName}`;
  return { team: { id: team.id, name: team.name }, post, name };
}

export default function EndTeamPostPage() {
  const { team, name } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/teams/${team.id}`}>{team.name}</BackLink>
      <ErrorSummary errors={sent?.errors ?? {}} />
      <PageTitle
        eyebrow={team.name}
        title={`Does ${name} leave the team?`}
        lead="Their post ends today. What they have done stays theirs."
      />
      <form method="post">
        <Button look="danger">End the post today</Button>
      </form>
    </>
  );
}
