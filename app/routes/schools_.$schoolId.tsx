import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findSchoolPage } from '~/features/learning/head-page.server';
import { SchoolPage } from '~/features/learning/school-page';
import { requireViewer } from '~/features/people/guard.server';
import { findReadinessProgress } from '~/features/rollout/need/readiness-check.server';
import { getSchoolFor, hasPermissionAt } from '~/features/schools/school.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.school.name ?? 'School'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'see-school');
  const [named, mayBook, mayAnswer, mayClose] = await Promise.all([
    hasPermissionAt(viewer, school.id, 'see-staff'),
    hasPermissionAt(viewer, school.id, 'book-places'),
    hasPermissionAt(viewer, school.id, 'answer-invitation'),
    hasPermissionAt(viewer, school.id, 'keep-closures'),
  ]);
  const { page, waiting } = await findSchoolPage({
    ...{ schoolId: school.id, now: args.context.now, named },
  });
  const isSequenced = school.takesPart === 'sequenced' && school.status === 'open';
  const checksReadiness = await hasPermissionAt(viewer, school.id, 'check-readiness');
  const readiness =
    checksReadiness && page && !page.hasStarted && isSequenced
      ? await findReadinessProgress(school.id, page.yearId)
      : null;
  return { school, page, waiting, named, mayBook, mayAnswer, mayClose, readiness };
}

export default function SchoolRoute() {
  return <SchoolPage {...useLoaderData<typeof loader>()} />;
}
