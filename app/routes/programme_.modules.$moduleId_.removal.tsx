import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { mayRemoveModule } from '~/features/programme/module';
import { removeModule } from '~/features/programme/module-change.server';
import { findModuleUse } from '~/features/programme/module-use.server';
import { getModule } from '~/features/programme/programme.server';
import { Removal } from '~/features/programme/removal';
import { done } from '~/platform/done.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Remove ${page?.title ?? 'a module'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'edit-programme');
  const { id, title } = await getModule(args.params.moduleId);
  return { id, title, ruling: mayRemoveModule(await findModuleUse(id)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'edit-programme');
  const { id, title } = await getModule(args.params.moduleId);
  const outcome = await removeModule(viewer.by, { moduleId: id });
  return outcome.ok ? done('/programme', `${title} is removed`) : data(outcome, 409);
}

export default function ModuleRemovalPage() {
  const { id, title, ruling } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Removal
      what={title}
      ruling={refusal ?? ruling}
      backTo={`/programme/modules/${id}`}
      words="It is taken out of the year with its parts, and off the pathways. Nobody owes it yet."
    />
  );
}
