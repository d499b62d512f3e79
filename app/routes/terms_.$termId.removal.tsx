import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { spanWords } from '~/features/schools/term';
import { getTerm, removeTerm } from '~/features/schools/term.server';
import { done } from '~/platform/done.server';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: term }) => [
  { title: `Remove ${term?.name ?? 'a term'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'keep-calendar');
  return getTerm(args.params.termId);
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'keep-calendar');
  const { id, name } = await getTerm(args.params.termId);
  await removeTerm(viewer.by, id);
  return done('/terms', `${name} is removed`);
}

export default function TermRemovalPage() {
  const term = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink to="/terms">Term dates</BackLink>
      <PageTitle
        eyebrow={spanWords(term)}
        title={`Remove ${term.name}?`}
        lead="From then on these days are outside term: nobody is reminded on them."
      />
      <form method="post">
        <ButtonRow>
          <Button look="danger">Remove it</Button>
          <ButtonLink look="link" to="/terms">
            Keep it
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
