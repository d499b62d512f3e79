import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { askToArrange, findOwnNeed } from '~/features/training/access-need.server';
import { arrangementSchema } from '~/features/training/arrangement.schema';
import { getExpectedSession } from '~/features/training/own-calendar.server';
import { sessionWords } from '~/features/training/session-words';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Form } from '~/ui/form';
import { PageTitle } from '~/ui/page-title';
import { Textarea } from '~/ui/textarea';

export const meta = () => [{ title: 'Anything we should arrange? – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const session = await getExpectedSession(viewer.by, args.params.sessionId);
  return { ...sessionWords(session), text: await findOwnNeed(session.id, viewer.personId) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const form = await readForm(args.request, arrangementSchema);
  if (!form.ok) return data(form, 422);
  const sessionId = args.params.sessionId ?? '';
  const outcome = await askToArrange(viewer.by, { sessionId, text: form.value.text });
  if (outcome.ok) return done('/my', form.value.text ? 'We know what to arrange.' : 'Taken back.');
  return data(refusedForm(form, { text: outcome.message }), 409);
}

export default function ArrangementPage() {
  const { moduleTitle, when, text } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <>
      <BackLink to="/my">My learning</BackLink>
      <PageTitle eyebrow={`${moduleTitle} · ${when}`} title="Anything we should arrange?" />
      <Card>
        <Form
          schema={arrangementSchema}
          errors={result?.errors}
          values={result?.values ?? { text }}
        >
          <Textarea
            name="text"
            label="What would help you take part"
            optional
            rows={3}
            hint="For example a seat near the front, step-free access, larger print. Only those who lead or arrange this session see it, never your school. It is deleted the day after the session."
          />
          <div>
            <Button>Tell them</Button>
          </div>
        </Form>
      </Card>
    </>
  );
}
