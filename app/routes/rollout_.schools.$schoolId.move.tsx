import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { moveSchema, OUT_OF_ALL } from '~/features/rollout/cohort.schema';
import { MoveForm } from '~/features/rollout/move-form';
import { getMove } from '~/features/rollout/move-page.server';
import { moveSchool } from '~/features/training/school-move.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Move ${page?.school.name ?? 'a school'} – Culture of Inclusion` },
];

const FIELD: Record<string, string> = {
  reason: 'reason',
  screened: 'reason',
  'names-another': 'reason',
  agreed: 'agreed',
};

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  return { year, ...(await getMove(args.params.schoolId, year.id)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  const { school, cohorts } = await getMove(args.params.schoolId, year.id);
  const form = await readForm(args.request, moveSchema);
  if (!form.ok) return data(form, 422);
  const { cohortId, reason, agreed } = form.value;
  const isOut = cohortId === OUT_OF_ALL;
  const where = isOut ? { cohortId: null, programmeYearId: year.id } : { cohortId };
  const outcome = await moveSchool(viewer.by, { schoolId: school.id, reason, agreed, ...where });
  if (!outcome.ok)
    return data(refusedForm(form, { [FIELD[outcome.reason] ?? 'cohortId']: outcome.message }), 409);
  const now = isOut
    ? 'no cohort'
    : (cohorts.find(({ id }) => id === cohortId)?.name ?? 'its cohort');
  return done(`/rollout?year=${year.number}`, `${school.name} is now in ${now}`);
}

export default function MovePage() {
  const { year, school, cohortName, isOffered, isEnrolled, takenOut, cohorts } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/rollout?year=${year.number}`}>Roll-out plan</BackLink>
      <PageTitle
        eyebrow={cohortName ? `Now in ${cohortName}` : (takenOut ?? 'Not yet in a cohort')}
        title={`Move ${school.name}`}
        lead={
          isEnrolled
            ? 'Its staff are enrolled. Their dates will count from the new start, what they have done stays, and places on sessions of the cohort it leaves are given back.'
            : isOffered
              ? 'Its place has been offered. If you move it, the offer ends and the school is told. A new place is offered once its cohort is published.'
              : undefined
        }
      />
      <MoveForm
        cohorts={cohorts}
        isPlaced={cohortName !== null}
        isEnrolled={isEnrolled}
        errors={sent?.errors}
        values={sent?.values}
      />
    </>
  );
}
