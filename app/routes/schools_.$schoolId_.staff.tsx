import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { mayStaffComeIn } from '~/features/schools/agreement-reading.server';
import { getSchoolWithNames } from '~/features/schools/opened-school.server';
import { hasPermissionAt } from '~/features/schools/school.server';
import { groupedByStaffType, listStaff } from '~/features/schools/staff-list.server';
import { StaffPage } from '~/features/schools/staff-page';
import { findTrustImport } from '~/features/schools/trust-import.server';
import { dayOf } from '~/platform/time';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Staff of ${page?.school.name ?? 'a school'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'see-staff');
  const today = dayOf(args.context.now);
  const ended = new URL(args.request.url).searchParams.get('ended') === 'yes';
  const rows = await listStaff(school.id, { day: today, ended });
  return {
    school,
    today,
    ended,
    groups: groupedByStaffType(rows),
    accepted: await mayStaffComeIn(school.id),
    trustImport: await findTrustImport(school.id),
    mayName: await hasPermissionAt(viewer, school.id, 'name-organisers'),
    mayKeep: await hasPermissionAt(viewer, school.id, 'keep-staff'),
  };
}

export default function StaffRoute() {
  return <StaffPage {...useLoaderData<typeof loader>()} />;
}
