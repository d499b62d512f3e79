import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { PlanSettingForm } from '~/features/rollout/limit/limit-forms';
import { planSettingSchema } from '~/features/rollout/limit/limit.schema';
import { getPlanSetting, setPlanWeights } from '~/features/rollout/limit/plan-setting.server';
import { done } from '~/platform/done.server';
import { readForm } from '~/platform/form';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'What a plan weighs – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  return { year, values: await getPlanSetting(year.id) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  const form = await readForm(args.request, planSettingSchema);
  if (!form.ok) return data(form, 422);
  await setPlanWeights(viewer.by, { programmeYearId: year.id, ...form.value });
  return done(`/rollout/limits?year=${year.number}`, 'Saved');
}

export default function Weights() {
  const { year, values } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/rollout/limits?year=${year.number}`}>Limits of the plan</BackLink>
      <PageTitle
        eyebrow={year.name}
        title="What a plan weighs"
        lead="Plans there are already stay as they are; the next proposal goes by this."
      />
      <PlanSettingForm errors={sent?.errors} values={sent?.values ?? values} />
    </>
  );
}
