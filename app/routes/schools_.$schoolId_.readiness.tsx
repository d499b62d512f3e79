import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import {
  getReadinessPage,
  handInReadiness,
  keepReadiness,
} from '~/features/rollout/need/readiness-check.server';
import { ReadinessPage } from '~/features/rollout/need/readiness-page';
import { readinessForm } from '~/features/rollout/need/readiness.schema';
import { getSchoolFor } from '~/features/schools/school.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf } from '~/platform/time';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Readiness check, ${page?.school.name ?? 'school'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'check-readiness');
  return { school, ...(await getReadinessPage(school, dayOf(args.context.now))) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'check-readiness');
  const { programmeYearId } = await getReadinessPage(school, dayOf(args.context.now));
  const form = await readForm(args.request, readinessForm);
  if (!form.ok) return data(form, 422);
  const { do: wanted, ...answers } = form.value;
  const sent = { schoolId: school.id, programmeYearId, answers };
  if (wanted === 'keep') {
    const kept = await keepReadiness(viewer.by, sent);
    if (!kept.ok) return data(refusedForm(form, { form: kept.message }), 409);
    return done(
      `/schools/${school.id}`,
      `Saved: ${kept.answered} answered. Come back when you can`,
    );
  }
  const outcome = await handInReadiness(viewer.by, sent);
  if (!outcome.ok) return data(refusedForm(form, { form: outcome.message }), 409);
  return done(`/schools/${school.id}/readiness`, 'The readiness check is handed in');
}

export default function Readiness() {
  return (
    <ReadinessPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />
  );
}
