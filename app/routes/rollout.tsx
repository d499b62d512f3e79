import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { may } from '~/features/people/viewer';
import { findProgrammeYear, listProgrammeYears } from '~/features/programme/programme.server';
import { YearLinks } from '~/features/programme/year-links';
import { readBoard } from '~/features/rollout/board.server';
import { BoardPage } from '~/features/rollout/board-page';
import { listOptedIn } from '~/features/rollout/opt-in/opt-in.server';
import { dayOf } from '~/platform/time';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Roll-out plan – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'see-programme');
  const { now } = args.context;
  const year = await findProgrammeYear(args.request, dayOf(now));
  if (!year) return { year };
  const [board, optedIn, years] = await Promise.all([
    readBoard(year.id, now),
    listOptedIn(),
    listProgrammeYears(),
  ]);
  return { year, board, optedIn, years, mayPlan: may(viewer, 'publish-plan') };
}

export default function RolloutPage() {
  const page = useLoaderData<typeof loader>();
  if (page.year)
    return (
      <>
        <BoardPage {...page} />
        <YearLinks page="/rollout" years={page.years} current={page.year} />
      </>
    );
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
