import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { listProposals } from '~/features/rollout/proposal/proposal-list.server';
import { ProposalListPage } from '~/features/rollout/proposal/proposal-list-page';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';

export const meta: MetaFunction = () => [{ title: 'Proposals – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  return { year, proposals: await listProposals(year.id) };
}

export default function Proposals() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink to={`/rollout?year=${page.year.number}`}>Roll-out plan</BackLink>
      <ProposalListPage {...page} />
    </>
  );
}
