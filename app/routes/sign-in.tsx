import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { DemonstrationPeople } from '~/features/people/demonstration-people';
import { listDemonstrationPeople } from '~/features/people/demonstration.server';
import { currentViewer } from '~/features/people/guard.server';
import { ownPath } from '~/features/people/own-path';
import { signInSchema } from '~/features/people/sign-in.schema';
import { signIn } from '~/features/people/sign-in.server';
import { readForm } from '~/platform/form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Columns } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';
import { PasswordField } from '~/ui/password-field';
import { PlainForm } from '~/ui/plain-form';
import { TextInput } from '~/ui/text-input';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction = () => [{ title: 'Sign in – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const next = ownPath(new URL(args.request.url).searchParams.get('next'));
  if (await currentViewer(args)) return redirect(next);
  return { people: await listDemonstrationPeople(args.context.now) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, signInSchema);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, 422);
  const { address, now } = context;
  const outcome = await signIn({ request, address, now, ...form.value });
  if (!outcome.ok) {
    const errors = { form: outcome.message };
    return data({ errors, values: form.values }, outcome.reason === 'too-many' ? 429 : 422);
  }
  const next = ownPath(new URL(request.url).searchParams.get('next'));
  return redirect(next, { headers: outcome.headers });
}

export default function SignInPage() {
  const { people } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { search } = useLocation();
  return (
    <>
      <PageTitle
        title="Sign in"
        lead="For staff of schools taking part, the council and its partners."
      />
      <Columns aside={<OtherWays />}>
        <Card>
          <PlainForm reload errors={sent?.errors} values={sent?.values}>
            <TextInput
              name="email"
              type="email"
              label="E-mail address"
              autoComplete="username"
              spellCheck={false}
              width="medium"
            />
            <PasswordField name="password" label="Password" autoComplete="current-password" />
            <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
              <Button>Sign in</Button>
              <TextLink to="/password/forgotten">I have forgotten my password</TextLink>
            </div>
          </PlainForm>
        </Card>
        {people.length > 0 && <DemonstrationPeople people={people} search={search} />}
      </Columns>
    </>
  );
}

function OtherWays() {
  return (
    <>
      <Card title="You have a code on a slip" compact>
        <p>
          If your school printed you a slip,{' '}
          <TextLink to="/sign-in/code">sign in with its code</TextLink>. You need no e-mail address
          and no phone.
        </p>
      </Card>
      <Card title="First time here" compact>
        <p>
          Use the link in the message we sent you. It has run out, or cannot be found?{' '}
          <TextLink to="/password/forgotten">Ask for a new one</TextLink>.
        </p>
      </Card>
    </>
  );
}
