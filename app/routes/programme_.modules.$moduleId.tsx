import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { may } from '~/features/people/viewer';
import { ModulePage } from '~/features/programme/module-page';
import { getModule } from '~/features/programme/programme.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.module.title ?? 'Module'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'see-programme');
  const module = await getModule(args.params.moduleId);
  return { module, mayEdit: may(viewer, 'edit-programme') };
}

export default function Module() {
  return <ModulePage {...useLoaderData<typeof loader>()} />;
}
