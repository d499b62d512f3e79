import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { issueSlip } from '~/features/people/slip.server';
import { getSchoolWithNames } from '~/features/schools/opened-school.server';
import { SlipSheet } from '~/features/schools/slip-sheet';
import { getPersonAt } from '~/features/schools/staff-list.server';
import { settings } from '~/platform/env';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageTitle } from '~/ui/page-title';
import { PrintButton } from '~/ui/print-button';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Slip for ${page?.name ?? 'someone'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const { name } = await getPersonAt(school.id, args.params.personId, args.context.now);
  return { school, name, signInAddress: `${settings().origin}/sign-in/code` };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const { personId } = await getPersonAt(school.id, args.params.personId, args.context.now);
  const outcome = await issueSlip(viewer.by, { personId });
  if (!outcome.ok) return data({ slip: null, errors: { form: outcome.message } }, 409);
  const { code, endsAt, notice } = outcome;
  // Shown in this one answer and kept nowhere, on the way either.
  const headers = { 'Cache-Control': 'no-store' };
  return data({ slip: { code, endsAt, notice }, errors: {} }, { headers });
}

export default function SlipPage() {
  const { school, name, signInAddress } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/schools/${school.id}/staff`}>Staff list</BackLink>
      <div className="no-print">
        <PageTitle
          eyebrow={school.name}
          title={sent?.slip ? 'Print this slip now' : `A sign-in code for ${name}`}
          lead={
            sent?.slip
              ? 'The code is shown this once. If the slip is lost, make a new one.'
              : 'For someone without an e-mail address of their own. The slip also tells them who gave their details and why. Making a new one ends the one before.'
          }
          actions={sent?.slip && <PrintButton>Print the slip</PrintButton>}
        />
      </div>
      <ErrorSummary errors={sent?.errors ?? {}} />
      {sent?.slip ? (
        <SlipSheet schoolName={school.name} slip={sent.slip} {...{ name, signInAddress }} />
      ) : (
        <form method="post">
          <Button>Make the slip</Button>
        </form>
      )}
    </>
  );
}
