import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { currentViewer } from '~/features/people/guard.server';
import { ownPath } from '~/features/people/own-path';
import { signInCodeSchema } from '~/features/people/sign-in-code.schema';
import { signInByCode } from '~/features/people/sign-in-code.server';
import { readForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';
import { TextInput } from '~/ui/text-input';

export const meta: MetaFunction = () => [{ title: 'Sign in with a code – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  if (await currentViewer(args)) return redirect('/');
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, signInCodeSchema);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, 422);
  const { address, now } = context;
  const outcome = await signInByCode({ request, address, now, code: form.value.code });
  if (outcome.ok) {
    const next = ownPath(new URL(request.url).searchParams.get('next'));
    return redirect(next, { headers: outcome.headers });
  }
  const status = outcome.reason === 'too-many' ? 429 : 422;
  return data({ errors: { code: outcome.message }, values: form.values }, status);
}

export default function SignInByCodePage() {
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to="/sign-in" />
      <PageTitle
        title="Sign in with the code on your slip"
        lead="For people without an e-mail address at work. Your school’s organiser prints the slip."
      />
      <Card>
        <PlainForm reload errors={sent?.errors} values={sent?.values}>
          <TextInput
            name="code"
            label="Code"
            hint="12 letters and figures, such as 7K3M-0QWE-RT9B. Capitals, spaces and hyphens do not matter."
            autoComplete="off"
            spellCheck={false}
            width="medium"
          />
          <div>
            <Button>Sign in</Button>
          </div>
        </PlainForm>
        <p className="mt-6 max-w-reading text-ink-soft">
          On a machine that others use too? Press “Sign out” at the top when you have finished. You
          are signed out after 45 minutes in any case.
        </p>
      </Card>
    </>
  );
}
