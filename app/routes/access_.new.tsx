import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listTrusts } from '~/features/people/access-list.server';
import { accessSchema } from '~/features/people/access.schema';
import { giveAccess } from '~/features/people/access.server';
import { AccessFields } from '~/features/people/access-fields';
import { requirePermission } from '~/features/people/guard.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { Form } from '~/ui/form';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Give access – Culture of Inclusion' }];

const FIELD = { 'other-name': 'email', already: 'role', 'no-trust': 'trustId' } as const;

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'give-access');
  return { trusts: await listTrusts() };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'give-access');
  const form = await readForm(args.request, accessSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await giveAccess(viewer.by, form.value);
  if (!outcome.ok)
    return data(refusedForm(form, { [FIELD[outcome.reason]]: outcome.message }), 409);
  const { givenName, familyName } = form.value;
  return done('/access', `${givenName} ${familyName} now has access, and has been written to`);
}

export default function GiveAccessPage() {
  const { trusts } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to="/access" />
      <PageTitle
        title="Give someone access"
        lead="They are sent a link to choose a password, and told who gave us their address."
      />
      <Form schema={accessSchema} errors={sent?.errors} values={sent?.values}>
        <AccessFields trusts={trusts} />
        <div>
          <Button>Give access and send the link</Button>
        </div>
      </Form>
    </>
  );
}
