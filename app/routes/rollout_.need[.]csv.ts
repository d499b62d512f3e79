import type { LoaderFunctionArgs } from '@remix-run/node';
import { absent, requirePermission } from '~/features/people/guard.server';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { listSchoolsWithNeed } from '~/features/rollout/need/need-list.server';
import { needSheet } from '~/features/rollout/need/need-sheet';
import { csvFile } from '~/platform/csv-file.server';
import { dayOf } from '~/platform/time';

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'see-readiness');
  const day = dayOf(args.context.now);
  const year = await findProgrammeYear(args.request, day);
  if (!year) throw absent();
  const { sequenced } = await listSchoolsWithNeed(year.id, day);
  return csvFile({ name: `need-and-readiness-${day}`, ...needSheet(sequenced) });
}
