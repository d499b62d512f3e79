import type { LoaderFunctionArgs } from '@remix-run/node';
import { completionSheet } from '~/features/learning/completion-sheet';
import { listCompletionRows } from '~/features/learning/head-page.server';
import { requireViewer } from '~/features/people/guard.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { csvFile } from '~/platform/csv-file.server';
import { dayOf } from '~/platform/time';

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'see-staff');
  const day = dayOf(args.context.now);
  const rows = await listCompletionRows(school.id, args.context.now);
  return csvFile({ name: `completion-${day}`, ...completionSheet(rows, day) });
}
