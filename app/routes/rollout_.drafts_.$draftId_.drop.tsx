import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { dropDraft, getDraft } from '~/features/rollout/draft/draft.server';
import { done } from '~/platform/done.server';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Drop draft ${page?.draft.number ?? ''} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const { id, number, programmeYear } = await getDraft(args.params.draftId);
  return { draft: { id, number, year: programmeYear.number } };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const { id, number, programmeYear } = await getDraft(args.params.draftId);
  const outcome = await dropDraft(viewer.by, id);
  if (!outcome.ok) return data({ errors: { form: outcome.message } }, 409);
  return done(`/rollout/drafts?year=${programmeYear.number}`, `Draft ${number} is dropped`);
}

export default function DropDraft() {
  const { draft } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/rollout/drafts?year=${draft.year}`}>Drafts</BackLink>
      <PageTitle
        title={`Drop draft ${draft.number}?`}
        lead="It can still be read and copied, and no longer be changed or published. No school is told."
      />
      <PlainForm errors={sent?.errors}>
        <ButtonRow>
          <Button look="danger">Drop the draft</Button>
          <ButtonLink to={`/rollout/drafts/${draft.id}`} look="link">
            Keep it
          </ButtonLink>
        </ButtonRow>
      </PlainForm>
    </>
  );
}
