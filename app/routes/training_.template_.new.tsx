import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { LineForm } from '~/features/training/timetable/line-form';
import { isLineKind, lineKinds, type LineKind } from '~/features/training/timetable/timetable-line';
import { lineSchema } from '~/features/training/timetable/timetable-line.schema';
import { addLine } from '~/features/training/timetable/timetable-line.server';
import { listModuleChoices } from '~/features/training/training-page.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction = () => [
  { title: 'Add a line to the timetable template – Culture of Inclusion' },
];

const FIELD = { 'no module': 'moduleId', screened: 'venue' } as const;

async function yearOf({ request, context }: LoaderFunctionArgs) {
  const year = await findProgrammeYear(request, dayOf(context.now));
  if (!year) throw absent();
  return year;
}

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'edit-programme');
  const year = await yearOf(args);
  const kind = new URL(args.request.url).searchParams.get('kind') ?? '';
  const modules = await listModuleChoices(year.id);
  return { year: year.number, modules, kind: isLineKind(kind) ? kind : null };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'edit-programme');
  const year = await yearOf(args);
  const form = await readForm(args.request, lineSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await addLine(viewer.by, year.id, form.value);
  if (!outcome.ok)
    return data(refusedForm(form, { [FIELD[outcome.reason]]: outcome.message }), 409);
  return done(`/training/template?year=${year.number}`, 'The line is added.');
}

export default function NewLinePage() {
  const { year, kind, modules } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const template = `/training/template?year=${year}`;
  if (!kind)
    return (
      <>
        <BackLink to={template}>Timetable template</BackLink>
        <KindChoice year={year} />
      </>
    );
  return (
    <>
      <BackLink to={`/training/template/new?year=${year}`}>Another kind of line</BackLink>
      <PageTitle title={words[kind].title} lead={words[kind].lead} />
      <LineForm
        kind={kind}
        modules={modules}
        errors={sent?.errors}
        values={sent?.values}
        cancelTo={template}
      />
    </>
  );
}

const words: Record<LineKind, { title: string; lead: string }> = {
  open: {
    title: 'Add open sessions',
    lead: 'Schools of the cohort book places on them for their staff.',
  },
  'in-school': {
    title: 'Add a session in every school',
    lead: 'In each school of the cohort that has accepted. Everyone there who owes the module is on the register.',
  },
};

function KindChoice({ year }: { year: number }) {
  return (
    <>
      <PageTitle title="Which kind of line?" />
      <ul className="grid max-w-reading gap-4">
        {lineKinds.map((kind) => (
          <li key={kind} className="rounded-card border border-line bg-surface p-5">
            <TextLink to={`/training/template/new?year=${year}&kind=${kind}`}>
              {words[kind].title}
            </TextLink>
            <p className="mt-1 text-ink-soft">{words[kind].lead}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
