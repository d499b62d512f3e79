import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requireViewer } from '~/features/people/guard.server';
import { currentProgrammeYear } from '~/features/programme/programme.server';
import {
  findReadinessCheck,
  handInReadiness,
  keepReadiness,
} from '~/features/rollout/need/readiness-check.server';
import { ReadinessPage } from '~/features/rollout/need/readiness-page';
import { readinessForm } from '~/features/rollout/need/readiness.schema';
import { getSchoolFor } from '~/features/schools/school.server';
import { db } from '~/platform/db.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf } from '~/platform/time';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Readiness check, ${page?.school.name ?? 'school'} – Culture of Inclusion` },
];

async function find(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'check-readiness');
  const year = await currentProgrammeYear(db, dayOf(args.context.now));
  if (!year) throw absent();
  return { by: viewer.by, school, programmeYearId: year.id };
}

export async function loader(args: LoaderFunctionArgs) {
  const { school, programmeYearId } = await find(args);
  return { school, check: await findReadinessCheck(school.id, programmeYearId) };
}

export async function action(args: ActionFunctionArgs) {
  const { by, school, programmeYearId } = await find(args);
  const form = await readForm(args.request, readinessForm);
  if (!form.ok) return data(form, 422);
  const { do: wanted, ...answers } = form.value;
  const sent = { schoolId: school.id, programmeYearId, answers };
  if (wanted === 'keep') {
    const { answered } = await keepReadiness(by, sent);
    return done(`/schools/${school.id}`, `Saved: ${answered} answered. Come back when you can`);
  }
  const outcome = await handInReadiness(by, sent);
  if (!outcome.ok) return data(refusedForm(form, { form: outcome.message }), 409);
  return done(`/schools/${school.id}/readiness`, 'The readiness check is handed in');
}

export default function Readiness() {
  return (
    <ReadinessPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />
  );
}
