import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { mayRemovePart } from '~/features/programme/module';
import { findPartUse } from '~/features/programme/module-use.server';
import { removePart } from '~/features/programme/part-change.server';
import { getPart } from '~/features/programme/programme.server';
import { Removal } from '~/features/programme/removal';
import { done } from '~/platform/done.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Remove ${page?.title ?? 'a part'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'edit-programme');
  const part = await getPart(args.params.partId);
  const { title, module } = part;
  return { title, module, ruling: mayRemovePart(await findPartUse(part)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'edit-programme');
  const { id, title, module } = await getPart(args.params.partId);
  const outcome = await removePart(viewer.by, { partId: id });
  if (!outcome.ok) return data(outcome, 409);
  return done(`/programme/modules/${module.id}`, `“${title}” is removed`);
}

export default function PartRemovalPage() {
  const { title, module, ruling } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Removal
      what={title}
      ruling={refusal ?? ruling}
      backTo={`/programme/modules/${module.id}`}
      words={`It is taken out of ${module.title}. Nobody has begun that module.`}
    />
  );
}
