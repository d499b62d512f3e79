import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findAccess } from '~/features/people/access-list.server';
import { endAccess } from '~/features/people/access.server';
import { absent, requirePermission } from '~/features/people/guard.server';
import { done } from '~/platform/done.server';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'End access – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'give-access');
  const access = await findAccess(args.params.grantId ?? '');
  if (access?.until !== null) throw absent();
  const { name, role, of } = access;
  return { name, role: of ? `${role}, ${of}` : role };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'give-access');
  const outcome = await endAccess(viewer.by, { grantId: args.params.grantId ?? '' });
  if (outcome.ok) return done('/access', 'The access has ended');
  if (outcome.reason === 'not-there') throw absent();
  return data({ errors: { form: outcome.message } }, 409);
}

export default function EndAccessPage() {
  const { name, role } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to="/access" />
      <ErrorSummary errors={sent?.errors ?? {}} />
      <PageTitle
        title={`End the access of ${name} as ${role}?`}
        lead="They are signed out at once, everywhere. What they have done stays on record, and you can give the role again."
      />
      <form method="post">
        <ButtonRow>
          <Button look="danger">End this access</Button>
          <ButtonLink look="outline" to="/access">
            Keep it
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
