import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { exportSchema } from '~/features/evaluation/export.schema';
import { exportForEvaluation } from '~/features/evaluation/pseudonymous-export.server';
import { absent, requirePermission } from '~/features/people/guard.server';
import { csvText } from '~/platform/csv-out';
import { readForm } from '~/platform/form';
import { isDemonstration } from '~/platform/portal.server';
import { dayOf } from '~/platform/time';

const header = [
  'person',
  'school',
  'cohort',
  'phase',
  'staff_type',
  'modules_due',
  'modules_done',
  'sessions_attended',
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'export-evaluation');
  throw absent();
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'export-evaluation');
  const form = await readForm(args.request, exportSchema);
  if (!form.ok) return data(form, 422);
  const rows = await exportForEvaluation(viewer.by, form.value.purpose);
  const label = (await isDemonstration()) ? 'demonstration-invented-figures-' : '';
  return new Response(
    csvText(
      header,
      rows.map((row) => Object.values(row)),
    ),
    {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${label}evaluation-${dayOf(viewer.by.now)}.csv"`,
      },
    },
  );
}
