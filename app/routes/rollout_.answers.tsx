import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { AnswersPage } from '~/features/rollout/answers-page';
import { readAnswers } from '~/features/rollout/answers-page.server';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';

export const meta: MetaFunction = () => [{ title: 'Heads’ answers – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'see-programme');
  const { now } = args.context;
  const year = await findProgrammeYear(args.request, dayOf(now));
  if (!year) throw absent();
  return { year, answers: await readAnswers(year.id, now) };
}

export default function Answers() {
  const { year, answers } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink to={`/rollout?year=${year.number}`}>Roll-out plan</BackLink>
      <AnswersPage yearName={year.name} answers={answers} />
    </>
  );
}
