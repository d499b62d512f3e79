import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { addPart } from '~/features/programme/part-change.server';
import { PartForm } from '~/features/programme/part-form';
import { isPartKind, partKindName, type PartKind } from '~/features/programme/part-kind';
import { partSchemas } from '~/features/programme/part.schema';
import { getModule } from '~/features/programme/programme.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Add a part – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'edit-programme');
  const { id, title } = await getModule(args.params.moduleId);
  return { id, title, kind: kindAsked(args.request) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'edit-programme');
  const { id: moduleId } = await getModule(args.params.moduleId);
  const form = await readForm(args.request, partSchemas[kindAsked(args.request)]);
  if (!form.ok) return data(form, 422);
  const outcome = await addPart(viewer.by, { moduleId, ...form.value });
  if (!outcome.ok) return data(refusedForm(form, { form: outcome.message }), 409);
  return done(`/programme/modules/${moduleId}`, 'Added');
}

function kindAsked(request: Request): PartKind {
  const kind = new URL(request.url).searchParams.get('kind') ?? '';
  if (!isPartKind(kind)) throw absent();
  return kind;
}

export default function NewPartPage() {
  const { id, title, kind } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/programme/modules/${id}`}>{title}</BackLink>
      <PageTitle eyebrow={title} title={`New ${partKindName(kind).toLowerCase()}`} />
      <PartForm kind={kind} errors={sent?.errors} values={sent?.values} />
    </>
  );
}
