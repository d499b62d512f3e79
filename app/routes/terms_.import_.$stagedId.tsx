import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { CalendarPreview } from '~/features/schools/calendar-preview';
import { calendarViewOf, loadedWords } from '~/features/schools/calendar-preview-view';
import { applyStagedCalendar, findStagedCalendar } from '~/features/schools/staged-calendar.server';
import { done } from '~/platform/done.server';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.view.title ?? 'What would change'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'keep-calendar');
  const staged = await findStagedCalendar(viewer.by, args.params.stagedId ?? '');
  if (!staged) throw absent();
  return { fileName: staged.fileName, view: calendarViewOf(staged) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'keep-calendar');
  const applied = await applyStagedCalendar(viewer.by, args.params.stagedId ?? '');
  if (!applied) throw absent();
  return done('/terms', loadedWords(applied));
}

export default function CalendarPreviewPage() {
  const { fileName, view } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink to="/terms/import">Choose another file</BackLink>
      <PageTitle eyebrow={fileName} title={view.title} />
      <CalendarPreview view={view} />
    </>
  );
}
