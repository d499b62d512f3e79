import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { CohortForm } from '~/features/rollout/cohort-form';
import { cohortSchemaFor } from '~/features/rollout/cohort.schema';
import { addCohort, listCohorts } from '~/features/rollout/cohort.server';
import { countPhases } from '~/features/rollout/phase-count.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Add a cohort – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  const before = await listCohorts(year.id);
  return { year, name: `Cohort ${before.length + 1}`, counts: await countPhases() };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  const form = await readForm(args.request, cohortSchemaFor(await countPhases()));
  if (!form.ok) return data(form, 422);
  const outcome = await addCohort(viewer.by, { programmeYearId: year.id, ...form.value });
  if (!outcome.ok) return data(refusedForm(form, { name: outcome.message }), 409);
  return done(`/rollout?year=${year.number}`, `${form.value.name} is added`);
}

export default function NewCohortPage() {
  const { year, name, counts } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/rollout?year=${year.number}`}>Roll-out plan</BackLink>
      <PageTitle
        eyebrow={year.name}
        title="Add a cohort"
        lead="The schools that start together. No school is told before you publish it."
      />
      <CohortForm counts={counts} errors={sent?.errors} values={sent?.values ?? { name }} />
    </>
  );
}
