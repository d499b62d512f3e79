import type { LoaderFunctionArgs } from '@remix-run/node';
import { completionCsv } from '~/features/learning/completion-csv';
import { listCompletionRows } from '~/features/learning/head-page.server';
import { requireViewer } from '~/features/people/guard.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { isDemonstration } from '~/platform/portal.server';
import { dayOf } from '~/platform/time';

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'see-staff');
  const day = dayOf(args.context.now);
  const rows = await listCompletionRows(school.id, args.context.now);
  const label = (await isDemonstration()) ? 'demonstration-invented-figures-' : '';
  return new Response(completionCsv(rows, day), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${label}completion-${day}.csv"`,
    },
  });
}
