import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent, requireViewer } from '~/features/people/guard.server';
import { may } from '~/features/people/viewer';
import { CouncilSchools } from '~/features/schools/council-schools';
import { OwnSchools } from '~/features/schools/own-schools';
import { readSchoolFilter } from '~/features/schools/school-filter';
import { countSchoolsByPart, listSchools } from '~/features/schools/school-list.server';
import { listSchoolsFor } from '~/features/schools/school.server';
import { dayOf } from '~/platform/time';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const at = page?.kind === 'council' && page.filter.page > 1 ? `, page ${page.filter.page}` : '';
  return [{ title: `Schools${at} – Culture of Inclusion` }];
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  if (!may(viewer, 'see-programme')) {
    const schools = await listSchoolsFor(viewer, 'see-school');
    const [first, second] = schools;
    if (!first) throw absent();
    if (!second) throw redirect(`/schools/${first.id}`);
    return { kind: 'own' as const, schools };
  }
  const filter = readSchoolFilter(new URL(args.request.url).searchParams);
  const list = await listSchools(filter, dayOf(args.context.now));
  return { kind: 'council' as const, filter, ...list, counts: await countSchoolsByPart() };
}

export default function SchoolsPage() {
  const page = useLoaderData<typeof loader>();
  if (page.kind === 'own') return <OwnSchools schools={page.schools} />;
  return <CouncilSchools {...page} />;
}
