import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requireViewer } from '~/features/people/guard.server';
import { findStandingAgreement } from '~/features/schools/agreement-reading.server';
import { trustAcceptance } from '~/features/schools/agreement.schema';
import { acceptAgreement } from '~/features/schools/agreement.server';
import { agreementTitle } from '~/features/schools/agreement-title';
import { AgreementWords } from '~/features/schools/agreement-words';
import { getTrustFor, listSchoolsOfTrust } from '~/features/schools/trust.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Checkbox, Checkboxes } from '~/ui/checkboxes';
import { Stack } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Accept for ${page?.trust.name ?? 'the trust'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const trust = await getTrustFor(viewer, args.params.trustId);
  if (!trust.leads) throw absent();
  const standing = await findStandingAgreement();
  const schools = await listSchoolsOfTrust(trust.id, dayOf(args.context.now));
  return {
    trust,
    standing,
    schools: schools
      .filter((school) => school.agreement.kind !== 'accepted')
      .map(({ id, name }) => ({ id, name })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const trust = await getTrustFor(viewer, args.params.trustId);
  if (!trust.leads) throw absent();
  const form = await readForm(args.request, trustAcceptance);
  if (!form.ok) return data(form, 422);
  const outcome = await acceptAgreement(viewer.by, form.value);
  if (!outcome.ok) return data(refusedForm(form, { form: outcome.message }), 409);
  return done(
    `/trusts/${trust.id}`,
    `You have accepted the agreement for ${counted(outcome.schools, 'school')}`,
  );
}

export default function TrustAgreementPage() {
  const { trust, standing, schools } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const choices = schools.map(({ id, name }) => ({ value: id, label: name }));
  const isOpen = standing !== null && schools.length > 0;
  return (
    <>
      <BackLink to={`/trusts/${trust.id}`}>{trust.name}</BackLink>
      <PageTitle
        eyebrow={trust.name}
        title={
          isOpen
            ? `Accept the data-sharing agreement for ${counted(schools.length, 'school')}`
            : 'There is nothing to accept'
        }
        lead="You accept for each school that is ticked. A head may accept for their own school instead."
      />
      {!isOpen && (
        <EmptyState title="Nothing waits for you here">
          {standing
            ? 'Every school of the trust has accepted the text that stands.'
            : agreementTitle({ kind: 'not-accepted' }, false)}
        </EmptyState>
      )}
      {isOpen && (
        <Stack>
          <Card title={`The text, version ${standing.version}`}>
            <AgreementWords text={standing.text} />
          </Card>
          <Card title="Accept" edge="brand">
            <PlainForm
              errors={sent?.errors}
              values={sent?.values ?? { schoolIds: schools.map(({ id }) => id) }}
            >
              <input type="hidden" name="agreementId" value={standing.id} />
              <Checkboxes name="schoolIds" label="Schools" choices={choices} />
              <Checkbox name="accepts" label="I accept this agreement for the schools ticked" />
              <div>
                <Button>Accept the agreement</Button>
              </div>
            </PlainForm>
          </Card>
        </Stack>
      )}
    </>
  );
}
