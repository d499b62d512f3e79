import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { LineForm } from '~/features/training/timetable/line-form';
import { whenWords } from '~/features/training/timetable/timetable-line';
import { lineSchema } from '~/features/training/timetable/timetable-line.schema';
import { changeLine, getLine } from '~/features/training/timetable/timetable-line.server';
import { listModuleChoices } from '~/features/training/training-page.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [
  { title: 'Change a line of the timetable template – Culture of Inclusion' },
];

const FIELD = { 'no module': 'moduleId', screened: 'venue' } as const;

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'edit-programme');
  const { year, line, made } = await getLine(args.params.lineId);
  return { line, made, year: year.number, modules: await listModuleChoices(year.id) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'edit-programme');
  const { year, line } = await getLine(args.params.lineId);
  const form = await readForm(args.request, lineSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await changeLine(viewer.by, line.id, form.value);
  if (!outcome.ok)
    return data(refusedForm(form, { [FIELD[outcome.reason]]: outcome.message }), 409);
  return done(`/training/template?year=${year.number}`, 'The line is changed.');
}

export default function LinePage() {
  const { line, made, year, modules } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const template = `/training/template?year=${year}`;
  const { id: _id, moduleTitle, weekday, ...facts } = line;
  return (
    <>
      <BackLink to={template}>Timetable template</BackLink>
      <PageTitle
        eyebrow={whenWords(line)}
        title={`Change ${moduleTitle}`}
        lead={
          made === 0
            ? 'No session has been made from this line yet.'
            : `${counted(made, 'session')} made from this line ${made === 1 ? 'stays' : 'stay'} as ${made === 1 ? 'it is' : 'they are'}.`
        }
      />
      <LineForm
        kind={line.kind}
        modules={modules}
        errors={sent?.errors}
        values={sent?.values ?? { ...facts, weekday: String(weekday) }}
        cancelTo={template}
      />
    </>
  );
}
