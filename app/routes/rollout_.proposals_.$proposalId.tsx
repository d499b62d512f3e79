import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { ProposalPage } from '~/features/rollout/proposal/proposal-page';
import { readProposalPage } from '~/features/rollout/proposal/proposal-page.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? 'Proposal'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  return readProposalPage(args.params.proposalId, args.context.now);
}

export default function Proposal() {
  return <ProposalPage page={useLoaderData<typeof loader>()} />;
}
