import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { TERM_FIELD, TermForm } from '~/features/schools/term-form';
import { termSchema } from '~/features/schools/term.schema';
import { addTerm } from '~/features/schools/term.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Add a term – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'keep-calendar');
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'keep-calendar');
  const form = await readForm(args.request, termSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await addTerm(viewer.by, form.value);
  if (!outcome.ok)
    return data(refusedForm(form, { [TERM_FIELD[outcome.reason]]: outcome.message }), 409);
  return done('/terms', `${form.value.name} is added`);
}

export default function NewTermPage() {
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to="/terms">Term dates</BackLink>
      <PageTitle
        title="Add a term"
        lead="Enter each half of a term on its own, so that half-term is the gap between them."
      />
      <TermForm errors={sent?.errors} values={sent?.values} />
    </>
  );
}
