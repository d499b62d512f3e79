import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { ListPreviewPage } from '~/features/schools/list-preview';
import { applyStagedList, findListPreview } from '~/features/schools/staged-list.server';
import { done } from '~/platform/done.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? 'What would change'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'import-schools');
  const preview = await findListPreview(viewer.by, args.params.stagedId ?? '');
  if (!preview) throw absent();
  return preview;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'import-schools');
  const said = await applyStagedList(viewer.by, args.params.stagedId ?? '');
  if (said === null) throw absent();
  return done('/schools', said);
}

export default function ListPreviewRoute() {
  return <ListPreviewPage preview={useLoaderData<typeof loader>()} />;
}
