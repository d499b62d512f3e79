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
import { cohortSchemaFor } from '~/features/rollout/cohort.schema';
import { changeCohort, getCohort } from '~/features/rollout/cohort.server';
import { cohortValues, withSuggested } from '~/features/rollout/cohort-values';
import { countPhases } from '~/features/rollout/phase-count.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.cohort.name ?? 'Cohort'} – Culture of Inclusion` },
];

const FIELD = { published: 'startsOn', held: 'mostSchools', screened: 'name' } as const;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'see-programme');
  const cohort = await getCohort(args.params.cohortId);
  const search = new URL(args.request.url).searchParams;
  const values = withSuggested(cohortValues(cohort), search);
  const isSuggested = search.get('suggested') === 'yes';
  const counts = await countPhases();
  return { cohort, counts, values, isSuggested, mayPlan: may(viewer, 'publish-plan') };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const { id } = await getCohort(args.params.cohortId);
  const form = await readForm(args.request, cohortSchemaFor(await countPhases()));
  if (!form.ok) return data(form, 422);
  const outcome = await changeCohort(viewer.by, { id, ...form.value });
  if (!outcome.ok)
    return data(refusedForm(form, { [FIELD[outcome.reason]]: outcome.message }), 409);
  return done('/rollout', 'Saved');
}

export default function CohortPage() {
  const { cohort, counts, values, isSuggested, mayPlan } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { name, publishedAt } = cohort;
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
      {mayPlan && isSuggested && (
        <Notice>What would end the clash stands in its box. Nothing changes until you save.</Notice>
      )}
      {mayPlan ? (
        <CohortForm counts={counts} errors={sent?.errors} values={sent?.values ?? values} />
      ) : (
        <CohortFacts cohort={cohort} />
      )}
    </>
  );
}
