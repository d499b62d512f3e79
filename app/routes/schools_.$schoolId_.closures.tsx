import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { CLOSURE_FIELD, ClosureForm } from '~/features/schools/closure-form';
import { ClosureList } from '~/features/schools/closure-list';
import { closureSchema } from '~/features/schools/closure.schema';
import { addClosures, listClosures } from '~/features/schools/closure.server';
import { CouncilTermsCard } from '~/features/schools/council-terms-card';
import { getSchoolFor } from '~/features/schools/school.server';
import { listTerms } from '~/features/schools/term.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Card } from '~/ui/card';
import { Columns } from '~/ui/columns';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Closures and INSET days, ${page?.school.name ?? 'school'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'keep-closures');
  const today = dayOf(args.context.now);
  const [closures, terms] = await Promise.all([listClosures(school.id, today), listTerms()]);
  return { school, today, closures, terms };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'keep-closures');
  const form = await readForm(args.request, closureSchema);
  if (!form.ok) return data(form, 422);
  const at = { schoolId: school.id, onBehalf: school.onBehalf };
  const outcome = await addClosures(viewer.by, { ...form.value, ...at });
  if (!outcome.ok)
    return data(refusedForm(form, { [CLOSURE_FIELD[outcome.reason]]: outcome.message }), 409);
  return done(
    `/schools/${school.id}/closures`,
    `${counted(outcome.added, 'day is', 'days are')} added`,
  );
}

export default function ClosuresPage() {
  const { school, today, closures, terms } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const days = closures.coming.reduce((sum, run) => sum + run.days.length, 0);
  return (
    <>
      <BackLink to={`/schools/${school.id}`}>{school.name}</BackLink>
      <PageTitle
        eyebrow={school.name}
        title={
          days === 0
            ? 'The school follows the council’s terms'
            : `${counted(days, 'day')} to come unlike the council’s terms`
        }
        lead="INSET days, closures, and term dates of your own."
      />
      {school.onBehalf && (
        <Notice>
          You act for {school.name}. The school sees that the council entered these days.
        </Notice>
      )}
      <Columns aside={<CouncilTermsCard terms={terms} today={today} />}>
        <ClosureList schoolId={school.id} {...closures} />
        <Card title="Add days">
          <ClosureForm errors={sent?.errors} values={sent?.values} />
        </Card>
      </Columns>
    </>
  );
}
