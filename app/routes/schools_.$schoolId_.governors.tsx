import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { apartWords, completionLead, completionTitle } from '~/features/learning/completion-words';
import { GroupTable } from '~/features/learning/group-table';
import { findHeadPage } from '~/features/learning/head-page.server';
import { absent, requireViewer } from '~/features/people/guard.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { BackLink } from '~/ui/back-link';
import { Card } from '~/ui/card';
import { PageTitle } from '~/ui/page-title';
import { PrintButton } from '~/ui/print-button';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `For governors: ${data?.school.name ?? 'school'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'see-school');
  const page = await findHeadPage(school.id, args.context.now, false);
  if (!page) throw absent();
  const { completion, yearName, day, cohort } = page;
  return { school: { id: school.id, name: school.name }, completion, yearName, day, cohort };
}

export default function GovernorsPage() {
  const { school, completion, yearName, day, cohort } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink to={`/schools/${school.id}`}>{school.name}</BackLink>
      <PageTitle
        eyebrow={[school.name, cohort?.words, `as at ${day}`].filter(Boolean).join(' · ')}
        title={completionTitle(completion)}
        lead={completionLead(completion, yearName)}
        actions={<PrintButton />}
      />
      <Card title="By staff group">
        <GroupTable groups={completion.groups} governors={completion.governors} day={day} />
        <p className="mt-3 text-sm text-ink-soft">{apartWords(completion)}</p>
      </Card>
      <div className="reading mt-6 text-sm">
        <p>
          Done: everything owed this year. On track: nothing past its day. Late: something past its
          day that was on offer. Waiting for the programme: past its day, and no place in paid time
          was to be had before it; that is for the council to put right.
        </p>
        <p>
          Numbers only, without names. Not for appraisal, capability or pay. Schools are not ranked.
        </p>
      </div>
    </>
  );
}
