import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requireViewer } from '~/features/people/guard.server';
import { getStagedForTrust, viewStagedStaff } from '~/features/schools/staged-staff.server';
import { staffDoneWords } from '~/features/schools/staff-import-view';
import { StaffPreview } from '~/features/schools/staff-preview';
import { getTrustToImport } from '~/features/schools/trust-school.server';
import { applyStagedStaff } from '~/features/training/staff-import.server';
import { done } from '~/platform/done.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.view.title ?? 'What would change'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const trust = await getTrustToImport(viewer, args.params.trustId);
  const found = await getStagedForTrust(viewer, trust.id, args.params.stagedId);
  const here = `/trusts/${trust.id}/staff/import`;
  return { of: trust.name, here, ...(await viewStagedStaff(viewer, found)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const trust = await getTrustToImport(viewer, args.params.trustId);
  const { id } = await getStagedForTrust(viewer, trust.id, args.params.stagedId);
  const taken = await applyStagedStaff(viewer.by, id);
  if (taken === null) throw absent();
  if (!taken.ok) return data({ errors: { form: taken.message } }, 409);
  return done(`/trusts/${trust.id}`, staffDoneWords(taken.plan, 'their school prints a slip'));
}

export default function TrustStaffPreviewRoute() {
  const sent = useActionData<typeof action>();
  return <StaffPreview {...useLoaderData<typeof loader>()} errors={sent?.errors} />;
}
