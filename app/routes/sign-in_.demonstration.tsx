import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { findDemonstrationAccount } from '~/features/people/demonstration.server';
import { absent } from '~/features/people/guard.server';
import { ownPath } from '~/features/people/own-path';
import { signedInHeaders } from '~/features/people/sign-in.server';
import { formDataOf } from '~/platform/form';

/** Signs in without a password, as a person of the demonstration; in a live database this page does not exist. */
export async function action({ request, context }: ActionFunctionArgs) {
  const wanted = (await formDataOf(request)).get('accountId');
  const accountId =
    typeof wanted === 'string' && (await findDemonstrationAccount(wanted, context.now));
  if (!accountId) throw absent();
  const next = ownPath(new URL(request.url).searchParams.get('next'));
  return redirect(next, { headers: await signedInHeaders(request, accountId, 'password') });
}

export function loader() {
  throw absent();
}
