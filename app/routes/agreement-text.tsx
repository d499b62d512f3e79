import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { defaultAgreement } from '~/features/schools/agreement-default';
import { listAgreements } from '~/features/schools/agreement-reading.server';
import { agreementText } from '~/features/schools/agreement.schema';
import { publishAgreement } from '~/features/schools/agreement.server';
import { AgreementVersions } from '~/features/schools/agreement-versions';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { findPortal } from '~/platform/portal.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';
import { Textarea } from '~/ui/textarea';

export const meta: MetaFunction = () => [
  { title: 'Text of the data-sharing agreement – Culture of Inclusion' },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'edit-programme');
  const versions = await listAgreements();
  const portal = await findPortal();
  const name = portal?.councilName ?? 'the council';
  const text = versions[0]?.text ?? defaultAgreement({ name, contact: portal?.contact ?? name });
  return { versions, text };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'edit-programme');
  const form = await readForm(args.request, agreementText);
  if (!form.ok) return data(form, 422);
  const outcome = await publishAgreement(viewer.by, form.value);
  if (!outcome.ok) return data(refusedForm(form, { text: outcome.message }), 409);
  return done('/agreement-text', `Version ${outcome.version} is published`);
}

export default function AgreementTextPage() {
  const { versions, text } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const next = (versions[0]?.version ?? 0) + 1;
  const title =
    next === 1
      ? 'No data-sharing agreement is published yet'
      : `Version ${next - 1} of the agreement stands`;
  return (
    <>
      <PageTitle
        title={title}
        lead="Heads and trust leads accept it before any staff of their school come in. Every version is kept, with who accepted it."
      />
      <Stack>
        {versions.length > 0 && <AgreementVersions versions={versions} />}
        <Card title={`Publish version ${next}`}>
          <PlainForm errors={sent?.errors} values={sent?.values ?? { text }}>
            <Textarea
              name="text"
              label="The text"
              rows={24}
              hint="A blank line between paragraphs, a dash before each item of a list, a number before a heading. Schools that accepted an earlier version keep it, and are shown that there is a newer one."
            />
            <div>
              <Button>Publish version {next}</Button>
            </div>
          </PlainForm>
        </Card>
      </Stack>
    </>
  );
}
