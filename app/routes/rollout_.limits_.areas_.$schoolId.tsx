import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { AreaForm } from '~/features/rollout/limit/area-form';
import { areaSchema } from '~/features/schools/area.schema';
import { getSchoolArea, listAreas, nameArea } from '~/features/schools/area.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Area of a school – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const school = await getSchoolArea(args.params.schoolId);
  return { school, known: await listAreas() };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const { id } = await getSchoolArea(args.params.schoolId);
  const form = await readForm(args.request, areaSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await nameArea(viewer.by, { schoolId: id, ...form.value });
  if (!outcome.ok) return data(refusedForm(form, { area: outcome.message }), 409);
  const { search } = new URL(args.request.url);
  return done(`/rollout/limits/areas${search}`, 'Saved');
}

export default function SchoolArea() {
  const { school, known } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { name, area, postcode } = school;
  return (
    <>
      <BackLink to="/rollout/limits/areas">Trusts and areas</BackLink>
      <PageTitle
        title={`Area of ${name}`}
        lead={postcode ? `Its postcode is ${postcode}.` : 'No postcode is recorded.'}
      />
      <AreaForm known={known} errors={sent?.errors} values={sent?.values ?? { area }} />
    </>
  );
}
