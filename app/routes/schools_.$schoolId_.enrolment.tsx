import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { EnrolmentPage } from '~/features/enrolment/enrolment-page';
import { findEnrolmentPage } from '~/features/enrolment/enrolment-page.server';
import { enrolSchool } from '~/features/enrolment/enrolment.server';
import { absent, requireViewer } from '~/features/people/guard.server';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { done } from '~/platform/done.server';
import { counted } from '~/platform/message-text';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Enrolment at ${page?.school.name ?? 'a school'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'keep-staff');
  const today = dayOf(args.context.now);
  const year = await findProgrammeYear(args.request, today);
  const { id, name } = school;
  return { school: { id, name }, page: year && (await findEnrolmentPage(school, year, today)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'keep-staff');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  const { id: schoolId, onBehalf } = school;
  const outcome = await enrolSchool(viewer.by, { schoolId, programmeYearId: year.id, onBehalf });
  if (!outcome.ok) return data({ errors: { form: outcome.message } }, 409);
  const { enrolled } = outcome;
  const words =
    enrolled > 0
      ? `${counted(enrolled, 'person is', 'people are')} enrolled`
      : 'Nothing had changed';
  return done(`/schools/${schoolId}/enrolment`, words);
}

export default function Enrolment() {
  const { school, page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/schools/${school.id}`}>{school.name}</BackLink>
      <ErrorSummary errors={sent?.errors ?? {}} />
      {page ? <EnrolmentPage page={page} /> : <NotYet school={school} />}
    </>
  );
}

function NotYet({ school }: { school: { id: string; name: string } }) {
  return (
    <>
      <PageTitle eyebrow={school.name} title="Nobody can be enrolled yet" />
      <EmptyState title="The head has not accepted a place in the roll-out">
        Once they have, you look over the list here.{' '}
        <TextLink to={`/schools/${school.id}/invitation`}>See the invitation</TextLink>
      </EmptyState>
    </>
  );
}
