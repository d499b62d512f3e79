import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { getDraftShown } from '~/features/rollout/draft/draft-list.server';
import { DraftEyebrow } from '~/features/rollout/draft/draft-words';
import { getDraft, listPlaces } from '~/features/rollout/draft/draft.server';
import { PlanMap } from '~/features/rollout/map/plan-map';
import { readPlanMap } from '~/features/rollout/map/plan-map.server';
import { BackLink } from '~/ui/back-link';
import { WidePage } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Map of draft ${page?.draft.number ?? ''} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const draft = await getDraft(args.params.draftId);
  const [shown, map] = await Promise.all([
    getDraftShown(draft),
    listPlaces(draft.id).then((places) => readPlanMap(draft.programmeYearId, places)),
  ]);
  return { draft: shown, map };
}

export default function DraftMap() {
  const { draft, map } = useLoaderData<typeof loader>();
  return (
    <WidePage>
      <BackLink to={`/rollout/drafts/${draft.id}`}>{`Draft ${draft.number}`}</BackLink>
      <PageTitle
        eyebrow={<DraftEyebrow draft={draft} />}
        title={`Where the schools of draft ${draft.number} are`}
      />
      <PlanMap map={map} />
    </WidePage>
  );
}
