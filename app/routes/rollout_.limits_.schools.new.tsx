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
import { SchoolLimitForm } from '~/features/rollout/limit/limit-forms';
import { schoolLimitSchema } from '~/features/rollout/limit/limit.schema';
import { limitSchool } from '~/features/rollout/limit/school-limit.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Limit a school – Culture of Inclusion' }];

const FIELD: Record<string, string> = {
  'not-planned': 'schoolId',
  offered: 'schoolId',
  screened: 'reason',
};

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const { now } = args.context;
  const { searchParams } = new URL(args.request.url);
  const year = await findProgrammeYear(args.request, dayOf(now));
  if (!year) throw absent();
  const [schoolId, kind, cohortId] = ['school', 'kind', 'cohort'].map((name) =>
    searchParams.get(name),
  );
  return { year, ...(await listLimitChoices(year.id, now)), values: { schoolId, kind, cohortId } };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  const form = await readForm(args.request, schoolLimitSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await limitSchool(viewer.by, { programmeYearId: year.id, ...form.value });
  if (!outcome.ok)
    return data(refusedForm(form, { [FIELD[outcome.reason] ?? 'cohortId']: outcome.message }), 409);
  return done(`/rollout/limits?year=${year.number}`, 'The limit is set');
}

export default function NewSchoolLimit() {
  const { year, free, cohorts, values } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/rollout/limits?year=${year.number}`}>Limits of the plan</BackLink>
      <PageTitle
        eyebrow={year.name}
        title="Limit a school"
        lead="Every proposal keeps it until it is lifted."
      />
      <SchoolLimitForm
        schools={free}
        cohorts={cohorts}
        errors={sent?.errors}
        values={sent?.values ?? values}
      />
    </>
  );
}
