import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { exportSchema } from '~/features/evaluation/export.schema';
import { exportForEvaluation } from '~/features/evaluation/pseudonymous-export.server';
import { absent, requirePermission } from '~/features/people/guard.server';
import { csvFile } from '~/platform/csv-file.server';
import { readForm } from '~/platform/form';
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
  return csvFile({
    name: `evaluation-${dayOf(viewer.by.now)}`,
    header,
    rows: rows.map((row) => Object.values(row)),
  });
}
