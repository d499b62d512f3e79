import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { getCohort } from '~/features/rollout/cohort.server';
import { PublicationPage } from '~/features/rollout/publication-page';
import { listToBeTold, publishCohort } from '~/features/rollout/publication.server';
import { done } from '~/platform/done.server';
import { counted } from '~/platform/message-text';
import { dayOf } from '~/platform/time';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Publish ${page?.cohort.name ?? 'a cohort'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const cohort = await getCohort(args.params.cohortId);
  return { cohort, schools: await listToBeTold(cohort.id, dayOf(args.context.now)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const { id, name } = await getCohort(args.params.cohortId);
  const outcome = await publishCohort(viewer.by, id);
  if (!outcome.ok) return data({ errors: { form: outcome.message } }, 409);
  const { offered, withoutHead } = outcome;
  const told = `${name} is published: ${counted(offered, 'school is', 'schools are')} offered a place`;
  const untold = withoutHead > 0 ? `; ${counted(withoutHead, 'head')} could not be written to` : '';
  return done('/rollout', `${told}${untold}`);
}

export default function Publication() {
  const { cohort, schools } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <PublicationPage cohort={cohort} schools={schools} errors={sent?.errors} />;
}
