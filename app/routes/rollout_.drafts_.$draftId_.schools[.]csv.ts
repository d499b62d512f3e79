import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePermission } from '~/features/people/guard.server';
import { getDraft } from '~/features/rollout/draft/draft.server';
import { presentationSheet, readPresentation } from '~/features/rollout/draft/presentation.server';
import { csvFile } from '~/platform/csv-file.server';

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const draft = await getDraft(args.params.draftId);
  const sheet = presentationSheet(await readPresentation(draft));
  return csvFile({ name: `roll-out-draft-${draft.number}`, ...sheet });
}
