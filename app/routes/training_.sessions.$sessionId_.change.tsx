import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { changeSession } from '~/features/training/session-change.server';
import { sessionFault } from '~/features/training/session-fault';
import { SessionForm } from '~/features/training/session-form';
import { getSessionValues } from '~/features/training/session-values.server';
import { openSessionChangeSchema, sessionChangeSchema } from '~/features/training/session.schema';
import { done } from '~/platform/done.server';
import { readForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { InsetText } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Change a session – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'arrange-sessions');
  return getSessionValues(args.params.sessionId, args.context.now);
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'arrange-sessions');
  const { id, kind } = await getSessionValues(args.params.sessionId, args.context.now);
  const schema = kind === 'open' ? openSessionChangeSchema : sessionChangeSchema;
  const form = await readForm(args.request, schema);
  if (!form.ok) return data({ ...form, isWarned: false }, 422);
  const outcome = await changeSession(viewer.by, id, form.value);
  if (!outcome.ok) return data({ values: form.values, ...sessionFault(outcome) }, 409);
  return done(`/training/sessions/${id}`, 'The session is changed.');
}

export default function SessionChangePage() {
  const { id, kind, taken, moduleTitle, when, where, values, facilitators } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/training/sessions/${id}`}>{moduleTitle}</BackLink>
      <PageTitle title="Change the session" lead={`Now: ${when} · ${where}`} />
      {taken > 0 && (
        <InsetText>
          {taken === 1 ? '1 person is' : `${taken} people are`} booked. A new time or place is told
          to each of them and to their schools at once.
        </InsetText>
      )}
      <SessionForm
        kind={kind}
        facilitators={facilitators}
        errors={sent?.errors}
        values={sent?.values ?? values}
        isWarned={sent?.isWarned ?? false}
        submit="Change the session"
        cancelTo={`/training/sessions/${id}`}
      />
    </>
  );
}
