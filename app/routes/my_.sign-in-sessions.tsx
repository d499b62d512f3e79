import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { OwnSignInSessions } from '~/features/people/own-sign-in-sessions';
import {
  endOwnSignInSessions,
  listOwnSignInSessions,
  ownAddress,
} from '~/features/people/own-sign-in-sessions.server';
import { done } from '~/platform/done.server';
import { formDataOf } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { Card } from '~/ui/card';
import { Columns } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction = () => [
  { title: 'Where you are signed in – Culture of Inclusion' },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const [sessions, email] = await Promise.all([listOwnSignInSessions(viewer), ownAddress(viewer)]);
  return { name: viewer.name, email, sessions };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const id = (await formDataOf(args.request)).get('end');
  const ended = await endOwnSignInSessions(viewer, typeof id === 'string' ? { id } : 'others');
  const words = ended === 0 ? 'It had ended already' : `${counted(ended, 'sign-in')} ended`;
  return done('/my/sign-in-sessions', words);
}

export default function OwnSignInSessionsPage() {
  const { name, email, sessions } = useLoaderData<typeof loader>();
  const elsewhere = sessions.length - 1;
  return (
    <>
      <PageTitle
        eyebrow={name}
        title={
          elsewhere === 0
            ? 'You are signed in here and nowhere else'
            : `You are signed in here and in ${counted(elsewhere, 'other place')}`
        }
      />
      <Columns aside={<OwnAccount email={email} />}>
        <OwnSignInSessions sessions={sessions} />
      </Columns>
    </>
  );
}

function OwnAccount({ email }: { email: string | null }) {
  return (
    <Card title="How you sign in" compact>
      {email === null ? (
        <p>With the code on a slip. If you lose it, your school’s organiser prints a new one.</p>
      ) : (
        <>
          <p>
            With <strong className="wrap-anywhere">{email}</strong> and a password.
          </p>
          <p className="mt-3">
            <TextLink to="/password/forgotten">Choose a new password</TextLink>
          </p>
        </>
      )}
    </Card>
  );
}
