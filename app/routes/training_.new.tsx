import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { listSessionChoices } from '~/features/training/session-choice.server';
import { sessionFault } from '~/features/training/session-fault';
import { SessionForm } from '~/features/training/session-form';
import { isSessionKind, sessionKindName, type SessionKind } from '~/features/training/session-kind';
import { newSessionSchema } from '~/features/training/session.schema';
import { scheduleSession } from '~/features/training/session.server';
import { done } from '~/platform/done.server';
import { readForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction = () => [{ title: 'Schedule a session – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'arrange-sessions');
  const kind = new URL(args.request.url).searchParams.get('kind') ?? '';
  if (!isSessionKind(kind)) return { kind: null, choices: null };
  return { kind, choices: await listSessionChoices(args.context.now) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'arrange-sessions');
  const form = await readForm(args.request, newSessionSchema);
  if (!form.ok) return data({ ...form, isWarned: false }, 422);
  const outcome = await scheduleSession(viewer.by, form.value);
  if (!outcome.ok) return data({ values: form.values, ...sessionFault(outcome) }, 409);
  return done(`/training/sessions/${outcome.sessionId}`, 'The session is scheduled.');
}

export default function NewSessionPage() {
  const { kind, choices } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={kind ? '/training/new' : '/training'}>
        {kind ? 'Another kind of session' : 'Training'}
      </BackLink>
      {kind ? (
        <>
          <PageTitle
            title={`Schedule: ${sessionKindName(kind).toLowerCase()}`}
            lead={leads[kind]}
          />
          <SessionForm
            kind={kind}
            facilitators={choices.facilitators}
            fresh={choices}
            errors={sent?.errors}
            values={sent?.values}
            isWarned={sent?.isWarned ?? false}
            submit="Schedule the session"
            cancelTo="/training"
          />
        </>
      ) : (
        <KindChoice />
      )}
    </>
  );
}

const leads: Record<SessionKind, string> = {
  open: 'Schools book places on it for their staff.',
  'in-school':
    'A facilitator comes to the school. Everyone there who owes the module is on the register.',
  'led-by-school':
    'A member of its staff who has completed the module leads it from the pack and takes the register.',
};

function KindChoice() {
  return (
    <>
      <PageTitle title="Which kind of session?" />
      <ul className="grid max-w-reading gap-4">
        {(['open', 'in-school', 'led-by-school'] as const).map((kind) => (
          <li key={kind} className="rounded-card border border-line bg-surface p-5">
            <TextLink to={`/training/new?kind=${kind}`}>{sessionKindName(kind)}</TextLink>
            <p className="mt-1 text-ink-soft">{leads[kind]}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
