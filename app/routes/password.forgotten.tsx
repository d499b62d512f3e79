import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { askForLink } from '~/features/people/forgotten-password.server';
import { askForLinkSchema } from '~/features/people/set-password.schema';
import { readForm } from '~/platform/form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';
import { TextInput } from '~/ui/text-input';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.sent ? 'Look in your e-mail' : 'Get a new link'} – Culture of Inclusion` },
];

export function loader({ request }: LoaderFunctionArgs) {
  return { sent: new URL(request.url).searchParams.has('sent') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, askForLinkSchema);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, 422);
  const asked = { address: context.address, email: form.value.email };
  const outcome = await askForLink(asked, context.now);
  if (outcome.ok) return redirect('/password/forgotten?sent=yes');
  return data({ errors: { email: outcome.message }, values: form.values }, 429);
}

export default function ForgottenPasswordPage() {
  const { sent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (sent) return <Sent />;
  return (
    <>
      <PageTitle
        title="Get a new link to choose a password"
        lead="For a forgotten password, or an invitation that has run out."
      />
      <Card>
        <PlainForm errors={answer?.errors} values={answer?.values}>
          <TextInput
            name="email"
            type="email"
            label="E-mail address"
            hint="The one at which the portal writes to you"
            autoComplete="username"
            spellCheck={false}
            width="medium"
          />
          <div>
            <Button>Send the link</Button>
          </div>
        </PlainForm>
      </Card>
    </>
  );
}

/** The same whether or not the address is known. */
function Sent() {
  return (
    <>
      <PageTitle
        title="Look in your e-mail"
        lead="If that address belongs to an account, a link to choose a password is on its way."
      />
      <div className="grid max-w-reading gap-4">
        <p>
          It comes within a few minutes. Nothing there? Look in the junk folder, then{' '}
          <TextLink to="/password/forgotten">try once more</TextLink>: you may have another address
          with us.
        </p>
        <p>
          No e-mail of your own? Your school’s organiser can print you a slip with a code.{' '}
          <TextLink to="/sign-in/code">Sign in with a code</TextLink>
        </p>
        <p>
          <TextLink to="/sign-in">Go to sign in</TextLink>
        </p>
      </div>
    </>
  );
}
