import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { needWeightsOf } from '~/features/rollout/need/need-indicator';
import { NeedWeightForm } from '~/features/rollout/need/need-weight-form';
import { needWeightForm } from '~/features/rollout/need/need-weight.schema';
import { getNeedWeights, setNeedWeights } from '~/features/rollout/need/need-weight.server';
import { done } from '~/platform/done.server';
import { readForm } from '~/platform/form';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Weights of need – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'see-readiness');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  return { year, weights: await getNeedWeights(year.id) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'see-readiness');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  const form = await readForm(args.request, needWeightForm);
  if (!form.ok) return data(form, 422);
  const weights = needWeightsOf(form.value.weight, form.value.old);
  const changed = await setNeedWeights(viewer.by, { programmeYearId: year.id, weights });
  return done(
    `/rollout/need?year=${year.number}`,
    changed > 0 ? 'Need is worked out anew by these weights' : 'Nothing changed',
  );
}

export default function WeightsPage() {
  const { year, weights } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/rollout/need?year=${year.number}`}>Need and readiness</BackLink>
      <PageTitle
        eyebrow={year.name}
        title="What should need be weighed from?"
        lead="Plans worked out before stay as they are; every change is in the audit trail."
      />
      <NeedWeightForm weights={weights} errors={sent?.errors} values={sent?.values} />
    </>
  );
}
