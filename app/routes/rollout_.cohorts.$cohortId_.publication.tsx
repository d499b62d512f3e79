import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { cohortPublicationSchema } from '~/features/rollout/cohort.schema';
import { listCohortBroken } from '~/features/rollout/cohort-limit.server';
import { getCohort } from '~/features/rollout/cohort.server';
import { PublicationPage } from '~/features/rollout/publication-page';
import { listToBeTold, publishCohort } from '~/features/rollout/publication.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { dayOf } from '~/platform/time';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Publish ${page?.cohort.name ?? 'a cohort'} – Culture of Inclusion` },
];

const FIELD: Record<string, string> = { reason: 'reason', screened: 'reason' };

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const cohort = await getCohort(args.params.cohortId);
  const { now } = args.context;
  const [schools, limits] = await Promise.all([
    listToBeTold(cohort.id, dayOf(now)),
    listCohortBroken(cohort, now),
  ]);
  return { cohort, schools, limits };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const { id, name } = await getCohort(args.params.cohortId);
  const form = await readForm(args.request, cohortPublicationSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await publishCohort(viewer.by, id, form.value);
  if (!outcome.ok) {
    const field = FIELD[outcome.reason] ?? 'form';
    return data(refusedForm(form, { [field]: outcome.message }), 409);
  }
  const { offered, withoutHead } = outcome;
  const told = `${name} is published: ${counted(offered, 'school is', 'schools are')} offered a place`;
  const untold = withoutHead > 0 ? `; ${counted(withoutHead, 'head')} could not be written to` : '';
  return done('/rollout', `${told}${untold}`);
}

export default function Publication() {
  const { cohort, schools, limits } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <PublicationPage {...{ cohort, schools, limits }} {...sent} />;
}
