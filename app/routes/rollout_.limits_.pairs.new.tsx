import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { listLimitChoices } from '~/features/rollout/limit/limit-choices.server';
import { SchoolPairForm } from '~/features/rollout/limit/limit-forms';
import { schoolPairSchema } from '~/features/rollout/limit/limit.schema';
import { pairSchools } from '~/features/rollout/limit/school-pair.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [
  { title: 'Keep two schools together or apart – Culture of Inclusion' },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const { now } = args.context;
  const year = await findProgrammeYear(args.request, dayOf(now));
  if (!year) throw absent();
  const { schools } = await listLimitChoices(year.id, now);
  return { year, schools };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  const form = await readForm(args.request, schoolPairSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await pairSchools(viewer.by, { programmeYearId: year.id, ...form.value });
  if (!outcome.ok) {
    const field = outcome.reason === 'screened' ? 'reason' : 'otherSchoolId';
    return data(refusedForm(form, { [field]: outcome.message }), 409);
  }
  return done(`/rollout/limits?year=${year.number}`, 'The pair is kept');
}

export default function NewSchoolPair() {
  const { year, schools } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/rollout/limits?year=${year.number}`}>Limits of the plan</BackLink>
      <PageTitle
        eyebrow={year.name}
        title="Keep two schools together or apart"
        lead="Every proposal keeps it until it is lifted."
      />
      <SchoolPairForm schools={schools} errors={sent?.errors} values={sent?.values} />
    </>
  );
}
