import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { TERM_FIELD, TermForm } from '~/features/schools/term-form';
import { termSchema } from '~/features/schools/term.schema';
import { changeTerm, getTerm } from '~/features/schools/term.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: term }) => [
  { title: `Change ${term?.name ?? 'a term'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'keep-calendar');
  return getTerm(args.params.termId);
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'keep-calendar');
  const { id } = await getTerm(args.params.termId);
  const form = await readForm(args.request, termSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await changeTerm(viewer.by, { id, ...form.value });
  if (!outcome.ok)
    return data(refusedForm(form, { [TERM_FIELD[outcome.reason]]: outcome.message }), 409);
  return done('/terms', `${form.value.name} is changed`);
}

export default function ChangeTermPage() {
  const { name, startsOn, endsOn } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to="/terms">Term dates</BackLink>
      <PageTitle
        title={`Change ${name}`}
        lead="Sessions and due dates that stand already stay where they are."
      />
      <TermForm errors={sent?.errors} values={sent?.values ?? { name, startsOn, endsOn }} />
    </>
  );
}
