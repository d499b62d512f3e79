import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { getCohort } from '~/features/rollout/cohort.server';
import { TimetableBody, timetableTitle } from '~/features/training/timetable/timetable-page';
import { getTimetablePage } from '~/features/training/timetable/timetable-page.server';
import { timetableSchema } from '~/features/training/timetable/timetable.schema';
import { makeTimetable } from '~/features/training/timetable/timetable.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { longDay } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Timetable of ${page?.cohort.name ?? 'a cohort'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'arrange-sessions');
  return getTimetablePage(args.params.cohortId, args.context.now);
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'arrange-sessions');
  const { id: cohortId } = await getCohort(args.params.cohortId);
  const form = await readForm(args.request, timetableSchema);
  if (!form.ok) return data(refusedForm(form, { form: form.errors.seen ?? '' }), 422);
  const outcome = await makeTimetable(viewer.by, { cohortId, ...form.value });
  if (!outcome.ok) return data(refusedForm(form, { form: outcome.message }), 409);
  const { made } = outcome;
  return done(
    `/training/cohorts/${cohortId}/timetable`,
    made === 0
      ? 'Nothing was left to make: nothing has changed.'
      : `${counted(made, 'session is', 'sessions are')} made.`,
  );
}

export default function TimetablePage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { cohort, year, schools, counts } = page;
  const standing = counts.made + counts.byHand;
  return (
    <>
      <BackLink to="/training">Training</BackLink>
      <PageTitle
        eyebrow={`${year.name} · starts ${longDay(cohort.startsOn)} · ${counted(schools, 'school has', 'schools have')} accepted`}
        title={timetableTitle(page)}
        lead={`${counted(standing, 'session stands', 'sessions stand')} already. Each day below is a school day of the school itself. An open session serves several schools: it keeps to the council’s terms, and names those closed that day.`}
        actions={
          <>
            {standing > 0 && (
              <TextLink to={`/training?cohort=${cohort.id}`}>Its sessions to come</TextLink>
            )}
            <TextLink to={`/training/template?year=${year.number}`}>Timetable template</TextLink>
          </>
        }
      />
      <TimetableBody page={page} errors={sent?.errors} />
    </>
  );
}
