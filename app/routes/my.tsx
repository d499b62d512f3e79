import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listAsks } from '~/features/feedback/feedback-answer.server';
import { homeOf, type Home } from '~/features/learning/home.server';
import { NextSessionCard } from '~/features/learning/next-session-card';
import { requireViewer } from '~/features/people/guard.server';
import { Card } from '~/ui/card';
import { Columns, Stack } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import { StepList } from '~/ui/step-list';
import { TextLink } from '~/ui/text-link';

export const meta = () => [{ title: 'My learning – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const [home, asks] = await Promise.all([
    homeOf(viewer.personId, args.context.now),
    listAsks(viewer.personId),
  ]);
  return {
    home,
    givenName: viewer.givenName,
    asks: asks.map(({ sessionId, moduleTitle }) => ({ sessionId, moduleTitle })),
  };
}

export default function MyPage() {
  const { home, givenName, asks } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title={`${titleOf(home)}, ${givenName}`} />
      <Columns aside={<Aside asks={asks} leading={home.leading} />}>
        {home.sessions.map((session) => (
          <NextSessionCard key={session.id} session={session} />
        ))}
        {home.steps.length > 0 ? <Year home={home} /> : <NothingOwed />}
      </Columns>
    </>
  );
}

function titleOf({ sessions, steps }: Home): string {
  if (sessions.length > 0) return 'Next for you';
  const late = steps.filter(({ status }) => status === 'late').length;
  if (late > 0) return `${late === 1 ? 'One module is' : `${late} modules are`} late`;
  return steps.every(({ status }) => status === 'done') ? 'You are up to date' : 'Your learning';
}

function Year({ home }: { home: Home }) {
  return (
    <Card
      title={`Your ${home.yearName?.toLowerCase()}`}
      note={`${home.done} of ${home.steps.length} done`}
    >
      <StepList
        steps={home.steps.map(({ moduleId, title, status, words, link }) => ({
          ...{ key: moduleId, title, status, words },
          action: link && (
            <TextLink to={`/my/modules/${moduleId}`} hidden={title}>
              {link}
            </TextLink>
          ),
        }))}
      />
    </Card>
  );
}

function NothingOwed() {
  return (
    <EmptyState title="Nothing to do yet">
      When your school begins, the modules you are asked to do appear here with their dates.
    </EmptyState>
  );
}

type AsideProps = { asks: { sessionId: string; moduleTitle: string }[]; leading: number };

function Aside({ asks, leading }: AsideProps) {
  return (
    <Stack>
      {leading > 0 && (
        <Card title="Sessions you lead" edge="brand" compact>
          <p>
            <TextLink to="/training/facilitating">
              {leading === 1 ? '1 session' : `${leading} sessions`} with a register to take
            </TextLink>
          </p>
        </Card>
      )}
      {asks.length > 0 && (
        <Card title="What did you make of it?" edge="attention" compact>
          <ul className="grid gap-2">
            {asks.map(({ sessionId, moduleTitle }) => (
              <li key={sessionId}>
                <TextLink to={`/my/feedback/${sessionId}`}>{moduleTitle}: three questions</TextLink>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title="Your record" compact>
        <p>
          <TextLink to="/my/record">What you have done</TextLink>, to print or keep. It stays yours
          when you move school.
        </p>
      </Card>
      <p className="px-1 text-sm text-ink-soft">
        Your school sees what is done, what is owed and the dates. Never minutes, attempts or
        answers. Not used for appraisal or pay.
      </p>
    </Stack>
  );
}
