import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { rememberDevice } from '~/features/people/known-device.server';
import { LinkEnded, titleOf } from '~/features/people/link-ended';
import { findLink } from '~/features/people/one-time-link.server';
import { setPasswordSchema } from '~/features/people/set-password.schema';
import { setPassword } from '~/features/people/set-password.server';
import { findNoAccess, signedInHeaders } from '~/features/people/sign-in.server';
import { readForm } from '~/platform/form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { PageTitle } from '~/ui/page-title';
import { PasswordField } from '~/ui/password-field';
import { PlainForm } from '~/ui/plain-form';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${titleOf(data?.standing)} – Culture of Inclusion` },
];

/** Shows what the link opens; only the form below spends it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await findLink(params.token ?? '', context.now);
  const standing = link?.standing ?? ('unknown' as const);
  const email = standing === 'usable' ? link?.account.email : null;
  return data({ standing, email }, standing === 'usable' ? 200 : 404);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request, setPasswordSchema);
  if (!form.ok) return data({ errors: form.errors }, 422);
  const outcome = await setPassword(params.token ?? '', form.value.password, context.now);
  if (!outcome.ok) {
    const status = outcome.reason === 'no-link' ? 409 : 422;
    return data({ errors: { password: outcome.message } }, status);
  }
  if (await findNoAccess(outcome.accountId, context.now)) return redirect('/sign-in');
  const headers = await signedInHeaders(request, outcome.accountId, 'password');
  headers.append('Set-Cookie', rememberDevice(request, outcome.passwordHash));
  return redirect('/', { headers });
}

export default function ChoosePasswordPage() {
  const { standing, email } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (standing !== 'usable') return <LinkEnded standing={standing} />;
  return (
    <>
      <PageTitle title="Choose your password" lead={email && `You sign in as ${email}.`} />
      <Card>
        <PlainForm reload errors={sent?.errors}>
          {email && (
            // For the password manager, which keeps the address with the password.
            <input type="hidden" name="username" autoComplete="username" value={email} />
          )}
          <PasswordField
            name="password"
            label="New password"
            hint="8 characters or more. Three words that do not belong together are easy to remember and hard to guess. You may paste it."
            autoComplete="new-password"
          />
          <div>
            <Button>Keep this password and sign in</Button>
          </div>
        </PlainForm>
      </Card>
    </>
  );
}
