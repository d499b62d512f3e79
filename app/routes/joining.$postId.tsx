import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requireViewer } from '~/features/people/guard.server';
import { findOwnJoining, joinPost } from '~/features/schools/joining.server';
import { staffTypeName } from '~/features/schools/staff-type';
import { done } from '~/platform/done.server';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Is this you? – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const entry = await findOwnJoining(viewer, args.params.postId ?? '');
  if (!entry?.school) throw absent();
  return { schoolName: entry.school.name, staffType: staffTypeName(entry.staffType) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const outcome = await joinPost(viewer.by, { postId: args.params.postId ?? '' });
  if (!outcome.ok && outcome.reason === 'not-there') throw absent();
  if (!outcome.ok) return data({ errors: { form: outcome.message } }, 409);
  return done('/my', 'Thank you. What you have done counts at both.');
}

export default function JoiningPage() {
  const { schoolName, staffType } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <ErrorSummary errors={sent?.errors ?? {}} />
      <PageTitle
        title={`Do you work at ${schoolName} as well?`}
        lead={`${schoolName} has put you on its staff list (${staffType.toLowerCase()}) with the address you sign in with. If it is you, what you have done counts there too and you owe nothing twice. Neither school is told about the other.`}
      />
      <form method="post">
        <ButtonRow>
          <Button>Yes, it is me</Button>
          <ButtonLink to="/" look="outline">
            No, or not now
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
