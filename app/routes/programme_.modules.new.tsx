import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { addModule } from '~/features/programme/module-change.server';
import { ModuleForm } from '~/features/programme/module-form';
import { moduleSchema } from '~/features/programme/module.schema';
import { findProgrammeYear, listEarlierModules } from '~/features/programme/programme.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Add a module – Culture of Inclusion' }];

const FIELD = { screened: 'summary', 'not-earlier': 'supersedes' } as const;

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'edit-programme');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  return { year, earlier: await listEarlierModules(year) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'edit-programme');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  const form = await readForm(args.request, moduleSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await addModule(viewer.by, { programmeYearId: year.id, ...form.value });
  if (!outcome.ok)
    return data(refusedForm(form, { [FIELD[outcome.reason]]: outcome.message }), 409);
  return done(`/programme/modules/${outcome.moduleId}`, 'Added. Now give it its parts.');
}

export default function NewModulePage() {
  const { year, earlier } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/programme?year=${year.number}`}>Programme</BackLink>
      <PageTitle
        eyebrow={year.name}
        title="Add a module"
        lead="It stands at the end of the year, and nobody owes it until it is on a pathway."
      />
      <ModuleForm errors={sent?.errors} values={sent?.values} earlier={earlier} />
    </>
  );
}
