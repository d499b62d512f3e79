import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { whatWords, whenWords, type LineKind } from '~/features/training/timetable/timetable-line';
import { getLine, removeLine } from '~/features/training/timetable/timetable-line.server';
import { done } from '~/platform/done.server';
import { counted } from '~/platform/message-text';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [
  { title: 'Remove a line of the timetable template – Culture of Inclusion' },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'edit-programme');
  const { year, line, made } = await getLine(args.params.lineId);
  return { line, made, template: `/training/template?year=${year.number}` };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'edit-programme');
  const { year, line } = await getLine(args.params.lineId);
  await removeLine(viewer.by, line.id);
  return done(`/training/template?year=${year.number}`, 'The line is removed.');
}

export default function LineRemovalPage() {
  const { line, made, template } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink to={template}>Timetable template</BackLink>
      <PageTitle
        eyebrow={`${whenWords(line)}. ${whatWords(line)}`}
        title={`Remove the line for ${line.moduleTitle}?`}
        lead={leadOf(line.kind, made)}
      />
      <form method="post">
        <ButtonRow>
          <Button look="danger">Remove it</Button>
          <ButtonLink look="link" to={template}>
            Keep it
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}

function leadOf(kind: LineKind, made: number): string {
  if (made === 0) return 'No session has been made from it.';
  const staying = `${counted(made, 'session')} made from it will stay.`;
  if (kind === 'in-school') return staying;
  return `${staying} To move it, change it instead: added again, its sessions would be made again.`;
}
