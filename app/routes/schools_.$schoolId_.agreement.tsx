import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { AcceptanceTable } from '~/features/schools/acceptance-table';
import { agreementState } from '~/features/schools/agreement';
import {
  findStandingAgreement,
  listAcceptances,
} from '~/features/schools/agreement-reading.server';
import { acceptance } from '~/features/schools/agreement.schema';
import { acceptAgreement } from '~/features/schools/agreement.server';
import { agreementTitle } from '~/features/schools/agreement-title';
import { AgreementWords } from '~/features/schools/agreement-words';
import { getSchoolFor, hasPermissionAt } from '~/features/schools/school.server';
import { findTrustOf } from '~/features/schools/trust.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { longDay, dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Checkbox } from '~/ui/checkboxes';
import { Stack } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Data-sharing agreement, ${page?.school.name ?? 'school'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'see-school');
  const standing = await findStandingAgreement();
  const acceptances = await listAcceptances(school.id);
  const trust = await findTrustOf(school.id, viewer);
  const state = agreementState(
    acceptances.map((row) => row.version),
    standing?.version ?? null,
  );
  const maySign = await hasPermissionAt(viewer, school.id, 'accept-agreement');
  return {
    school: { id: school.id, name: school.name },
    standing: standing && { ...standing, publishedOn: longDay(dayOf(standing.publishedAt)) },
    acceptances,
    state,
    mayAccept: maySign && standing !== null && state.kind !== 'accepted',
    trustId: viewer.grants.some((grant) => grant.trustId === trust?.id) ? trust?.id : undefined,
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'accept-agreement');
  const form = await readForm(args.request, acceptance);
  if (!form.ok) return data(form, 422);
  const { agreementId } = form.value;
  const outcome = await acceptAgreement(viewer.by, { agreementId, schoolIds: [school.id] });
  if (!outcome.ok) return data(refusedForm(form, { form: outcome.message }), 409);
  return done(
    `/schools/${school.id}/agreement`,
    'You have accepted the agreement. Staff can be added now.',
  );
}

export default function AgreementPage() {
  const { school, standing, acceptances, state, mayAccept, trustId } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/schools/${school.id}`}>{school.name}</BackLink>
      <PageTitle
        eyebrow={school.name}
        title={agreementTitle(state, standing !== null)}
        lead="No details of staff come in before the head or the trust lead has accepted it. Every version is kept."
      />
      <Stack>
        {acceptances.length > 0 && (
          <Card title="Who accepted, and when">
            <AcceptanceTable rows={acceptances} />
          </Card>
        )}
        {standing && (
          <Card title={`The text, version ${standing.version}`} note={standing.publishedOn}>
            <AgreementWords text={standing.text} />
          </Card>
        )}
        {mayAccept && standing && (
          <Card title="Accept for this school" edge="brand">
            <PlainForm errors={sent?.errors} values={sent?.values}>
              <input type="hidden" name="agreementId" value={standing.id} />
              <Checkbox name="accepts" label={`I accept this agreement for ${school.name}`} />
              <div>
                <Button>Accept the agreement</Button>
              </div>
            </PlainForm>
          </Card>
        )}
        {trustId && (
          <p>
            <TextLink to={`/trusts/${trustId}/agreement`}>
              Accept for several schools of your trust in one go
            </TextLink>
          </p>
        )}
      </Stack>
    </>
  );
}
