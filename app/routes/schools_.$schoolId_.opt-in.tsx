import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { OptInPage } from '~/features/rollout/opt-in/opt-in-page';
import { optInForm } from '~/features/rollout/opt-in/opt-in.schema';
import { backOut, getOptInPage, optIn } from '~/features/rollout/opt-in/opt-in.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `A start of its own, ${page?.facts.name ?? 'school'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'import-schools');
  const { id } = await getSchoolFor(viewer, args.params.schoolId, 'see-school');
  return { schoolId: id, facts: await getOptInPage(id) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'import-schools');
  const { id, name } = await getSchoolFor(viewer, args.params.schoolId, 'see-school');
  const form = await readForm(args.request, optInForm);
  if (!form.ok) return data(form, 422);
  const { wish, reason } = form.value;
  const outcome = await (wish === 'in' ? optIn : backOut)(viewer.by, { schoolId: id, reason });
  if (!outcome.ok) {
    const field = outcome.reason === 'screened' ? 'reason' : 'form';
    return data(refusedForm(form, { [field]: outcome.message }), 409);
  }
  return done('/rollout', wish === 'in' ? `${name} is in the sequence` : `${name} has backed out`);
}

export default function OptInRoute() {
  return <OptInPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
