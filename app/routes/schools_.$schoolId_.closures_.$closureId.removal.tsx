import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { runWords } from '~/features/schools/closure';
import { closureRemoval } from '~/features/schools/closure.schema';
import { getClosureRun, removeClosures } from '~/features/schools/closure.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { Checkboxes } from '~/ui/checkboxes';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';

export const meta: MetaFunction = () => [{ title: 'Remove days – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const { id, name } = await getSchoolFor(viewer, args.params.schoolId, 'keep-closures');
  return { school: { id, name }, run: await getClosureRun(id, args.params.closureId) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'keep-closures');
  await getClosureRun(school.id, args.params.closureId);
  const form = await readForm(args.request, closureRemoval);
  if (!form.ok) return data(form, 422);
  const at = { schoolId: school.id, onBehalf: school.onBehalf };
  const outcome = await removeClosures(viewer.by, { ...at, ids: form.value.ids });
  if (!outcome.ok) return data(refusedForm(form, { ids: outcome.message }), 409);
  return done(
    `/schools/${school.id}/closures`,
    `${counted(outcome.removed, 'day is', 'days are')} removed`,
  );
}

export default function ClosureRemovalPage() {
  const { school, run } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const back = `/schools/${school.id}/closures`;
  return (
    <>
      <BackLink to={back}>Closures and INSET days</BackLink>
      <PageTitle
        eyebrow={school.name}
        title={`Remove ${runWords(run)}?`}
        lead="From then on the school follows the council’s terms on the days you remove."
      />
      <PlainForm
        errors={sent?.errors}
        values={sent?.values ?? { ids: run.days.map(({ id }) => id) }}
      >
        <Checkboxes
          name="ids"
          label="Which days?"
          choices={run.days.map(({ id, on }) => ({
            value: id,
            label: runWords({ startsOn: on, endsOn: on }),
          }))}
        />
        <ButtonRow>
          <Button look="danger">Remove these days</Button>
          <ButtonLink look="link" to={back}>
            Keep them
          </ButtonLink>
        </ButtonRow>
      </PlainForm>
    </>
  );
}
