import { redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node';
import { endSignInSession } from '~/features/people/sign-in-session.server';
import { Button } from '~/ui/button';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Sign out – Culture of Inclusion' }];

export async function action({ request }: ActionFunctionArgs) {
  const headers = { 'Set-Cookie': await endSignInSession(request) };
  return redirect('/sign-in', { headers });
}

/** For whoever comes by address: a GET ends nothing. */
export default function SignOutPage() {
  return (
    <>
      <PageTitle title="Sign out of the portal?" />
      <form method="post" action="/sign-out">
        <Button>Sign out</Button>
      </form>
    </>
  );
}
