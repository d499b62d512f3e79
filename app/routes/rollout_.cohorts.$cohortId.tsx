import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { may } from '~/features/people/viewer';
import { CohortFacts } from '~/features/rollout/cohort-facts';
import { CohortForm } from '~/features/rollout/cohort-form';
import { cohortSchema } from '~/features/rollout/cohort.schema';
import { changeCohort, getCohort } from '~/features/rollout/cohort.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.cohort.name ?? 'Cohort'} – Culture of Inclusion` },
];

const FIELD = { published: 'startsOn', held: 'mostSchools' } as const;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'see-programme');
  const cohort = await getCohort(args.params.cohortId);
  return { cohort, mayPlan: may(viewer, 'publish-plan') };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const { id } = await getCohort(args.params.cohortId);
  const form = await readForm(args.request, cohortSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await changeCohort(viewer.by, { id, ...form.value });
  if (!outcome.ok)
    return data(refusedForm(form, { [FIELD[outcome.reason]]: outcome.message }), 409);
  return done('/rollout', 'Saved');
}

export default function CohortPage() {
  const { cohort, mayPlan } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { name, startsOn, mostSchools, publishedAt } = cohort;
  return (
    <>
      <BackLink to="/rollout">Roll-out plan</BackLink>
      <PageTitle
        title={mayPlan ? `Change ${name}` : name}
        lead={
          publishedAt
            ? 'It is published: heads have been told its start, so that stands.'
            : 'No school has been told yet.'
        }
      />
      {mayPlan ? (
        <CohortForm
          errors={sent?.errors}
          values={sent?.values ?? { name, startsOn, mostSchools }}
        />
      ) : (
        <CohortFacts cohort={cohort} />
      )}
    </>
  );
}
