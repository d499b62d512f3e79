import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { may } from '~/features/people/viewer';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { readBoard } from '~/features/rollout/board.server';
import { BoardPage } from '~/features/rollout/board-page';
import { dayOf } from '~/platform/time';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Roll-out plan – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'see-programme');
  const { now } = args.context;
  const year = await findProgrammeYear(args.request, dayOf(now));
  if (!year) return { year, board: null, mayPlan: false };
  return { year, board: await readBoard(year.id, now), mayPlan: may(viewer, 'publish-plan') };
}

export default function RolloutPage() {
  const { year, board, mayPlan } = useLoaderData<typeof loader>();
  if (year) return <BoardPage year={year} board={board} mayPlan={mayPlan} />;
  return (
    <>
      <PageTitle title="There is nothing to roll out yet" />
      <EmptyState
        title="No programme year"
        actions={<ButtonLink to="/programme">Go to the programme</ButtonLink>}
      >
        The programme comes first, then the schools.
      </EmptyState>
    </>
  );
}
