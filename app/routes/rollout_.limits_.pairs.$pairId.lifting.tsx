import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { LiftingPage } from '~/features/rollout/limit/lifting-page';
import { getSchoolPair, liftPair } from '~/features/rollout/limit/school-pair.server';
import { done } from '~/platform/done.server';
import { listed } from '~/platform/message-text';

export const meta: MetaFunction = () => [{ title: 'Lift a pair – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const { kind, names, reason, liftedAt, programmeYear } = await getSchoolPair(args.params.pairId);
  return {
    title: `No longer keep ${listed(names)} ${kind}?`,
    ...{ reason, isLifted: liftedAt !== null, year: programmeYear.number },
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const { id, programmeYear } = await getSchoolPair(args.params.pairId);
  const outcome = await liftPair(viewer.by, id);
  if (!outcome.ok) return data({ error: outcome.message }, 409);
  return done(`/rollout/limits?year=${programmeYear.number}`, 'The pair is lifted');
}

export default function PairLifting() {
  return (
    <LiftingPage
      {...useLoaderData<typeof loader>()}
      error={useActionData<typeof action>()?.error}
    />
  );
}
