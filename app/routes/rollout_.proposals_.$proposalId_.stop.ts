import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { absent, requirePermission } from '~/features/people/guard.server';
import { getProposal } from '~/features/rollout/proposal/proposal-page.server';
import { stopSearch } from '~/features/rollout/proposal/search-stop.server';

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  throw absent();
}

/** Whether it was stopped or had just ended by itself: its page says what came of it. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const { id } = await getProposal(args.params.proposalId);
  await stopSearch(viewer.by, id);
  return redirect(`/rollout/proposals/${id}`);
}
