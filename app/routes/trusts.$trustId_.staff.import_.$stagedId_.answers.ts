import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { absent, requireViewer } from '~/features/people/guard.server';
import { getStagedForTrust } from '~/features/schools/staged-staff.server';
import { settleAnswers } from '~/features/schools/staff-settled.server';
import { staffAnswers } from '~/features/schools/staff-upload.schema';
import { getTrustToImport } from '~/features/schools/trust-school.server';
import { readForm } from '~/platform/form';

/** Keeps what was answered about the staff file of a trust, and shows again what would change. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const trust = await getTrustToImport(viewer, args.params.trustId);
  const found = await getStagedForTrust(viewer, trust.id, args.params.stagedId);
  const form = await readForm(args.request, staffAnswers);
  if (!form.ok) return data(form, 422);
  await settleAnswers(viewer, found, form.value);
  return redirect(`/trusts/${trust.id}/staff/import/${found.id}`);
}

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  throw absent();
}
