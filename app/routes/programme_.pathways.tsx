import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { may } from '~/features/people/viewer';
import { PathwayMatrix } from '~/features/programme/pathway-matrix';
import { listPathways } from '~/features/programme/pathway.server';
import { findProgrammeYear, listModules } from '~/features/programme/programme.server';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Card } from '~/ui/card';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Pathways – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'see-programme');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  const [modules, pathways] = await Promise.all([listModules(year.id), listPathways(year.id)]);
  return { year, modules, pathways, mayEdit: may(viewer, 'edit-programme') };
}

export default function PathwaysPage() {
  const { year, modules, pathways, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink to={`/programme?year=${year.number}`}>Programme</BackLink>
      <PageTitle
        eyebrow={year.name}
        title="Who owes which module, and by when"
        lead="Weeks count from each school’s own start. Someone who joins later counts from their own first day."
      />
      <Card>
        <PathwayMatrix year={year.number} modules={modules} pathways={pathways} mayEdit={mayEdit} />
      </Card>
    </>
  );
}
