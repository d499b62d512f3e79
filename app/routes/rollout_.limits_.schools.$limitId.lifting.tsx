import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { LiftingPage } from '~/features/rollout/limit/lifting-page';
import { isLimitKind, limitWords } from '~/features/rollout/limit/school-limit';
import { getSchoolLimit, liftSchoolLimit } from '~/features/rollout/limit/school-limit.server';
import { done } from '~/platform/done.server';

export const meta: MetaFunction = () => [{ title: 'Lift a limit – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const { kind, reason, liftedAt, ...limit } = await getSchoolLimit(args.params.limitId);
  const words = isLimitKind(kind) ? limitWords(kind, limit.cohort.name) : '';
  return {
    title: `Lift “${words}” for ${limit.school.name}?`,
    ...{ reason, isLifted: liftedAt !== null, year: limit.programmeYear.number },
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const { id, programmeYear } = await getSchoolLimit(args.params.limitId);
  const outcome = await liftSchoolLimit(viewer.by, id);
  if (!outcome.ok) return data({ error: outcome.message }, 409);
  return done(`/rollout/limits?year=${programmeYear.number}`, 'The limit is lifted');
}

export default function SchoolLimitLifting() {
  return (
    <LiftingPage
      {...useLoaderData<typeof loader>()}
      error={useActionData<typeof action>()?.error}
    />
  );
}
