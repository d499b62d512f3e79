import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { changePart } from '~/features/programme/part-change.server';
import { PartForm } from '~/features/programme/part-form';
import { partKindName } from '~/features/programme/part-kind';
import { partSchemas, partValues } from '~/features/programme/part.schema';
import { getPart } from '~/features/programme/programme.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Change ${page?.title ?? 'a part'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'edit-programme');
  const part = await getPart(args.params.partId);
  return { title: part.title, kind: part.kind, module: part.module, values: partValues(part) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'edit-programme');
  const { id: partId, kind, module } = await getPart(args.params.partId);
  const form = await readForm(args.request, partSchemas[kind]);
  if (!form.ok) return data(form, 422);
  const outcome = await changePart(viewer.by, { partId, ...form.value });
  if (!outcome.ok) return data(refusedForm(form, { form: outcome.message }), 409);
  return done(`/programme/modules/${module.id}`, 'Saved');
}

export default function PartPage() {
  const { title, kind, module, values } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/programme/modules/${module.id}`}>{module.title}</BackLink>
      <PageTitle
        eyebrow={`${module.title}, ${partKindName(kind).toLowerCase()}`}
        title={`Change “${title}”`}
        lead="What people have done already stands."
      />
      <PartForm kind={kind} errors={sent?.errors} values={sent?.values ?? values} />
    </>
  );
}
