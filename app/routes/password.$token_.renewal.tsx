import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { askForLinkAgain } from '~/features/people/forgotten-password.server';
import { absent } from '~/features/people/guard.server';

/** Sends a new link in the place of one that is spent or has run out, to the address it went to. */
export async function action({ params, context }: ActionFunctionArgs) {
  await askForLinkAgain({ address: context.address, token: params.token ?? '' }, context.now);
  return redirect('/password/forgotten?sent=yes');
}

export function loader() {
  throw absent();
}
