import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeModule } from '~/features/enrolment/programme-change.server';
import { requirePermission } from '~/features/people/guard.server';
import { ModuleForm } from '~/features/programme/module-form';
import { moduleSchema } from '~/features/programme/module.schema';
import { getModule, listEarlierModules } from '~/features/programme/programme.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Change ${page?.title ?? 'a module'} – Culture of Inclusion` },
];

const FIELD = { screened: 'summary', 'not-earlier': 'supersedes' } as const;

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'edit-programme');
  const { id, title, summary, audience, mechanisms, supersedes, year } = await getModule(
    args.params.moduleId,
  );
  const values = { title, summary, audience, mechanisms, supersedes: supersedes[0]?.id ?? '' };
  return { id, title, values, earlier: await listEarlierModules(year) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'edit-programme');
  const { id: moduleId } = await getModule(args.params.moduleId);
  const form = await readForm(args.request, moduleSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await changeModule(viewer.by, { moduleId, ...form.value });
  if (!outcome.ok)
    return data(refusedForm(form, { [FIELD[outcome.reason]]: outcome.message }), 409);
  return done(`/programme/modules/${moduleId}`, 'Saved');
}

export default function ModuleWordingPage() {
  const { id, title, values, earlier } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/programme/modules/${id}`}>{title}</BackLink>
      <PageTitle title={`Change ${title}`} />
      <ModuleForm errors={sent?.errors} values={sent?.values ?? values} earlier={earlier} />
    </>
  );
}
