import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getOwnModule } from '~/features/learning/own-module.server';
import { OwnPartCard } from '~/features/learning/own-part-card';
import { tickPart } from '~/features/learning/part.server';
import { absent, requireViewer } from '~/features/people/guard.server';
import { done } from '~/platform/done.server';
import { formDataOf } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Stack } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Module'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  return getOwnModule(viewer.personId, args.params.moduleId, args.context.now);
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const partId = (await formDataOf(args.request)).get('partId');
  if (typeof partId !== 'string') throw absent();
  await tickPart(viewer.by, { partId });
  const module = await getOwnModule(viewer.personId, args.params.moduleId, args.context.now);
  const words = module.completed ? `${module.title} is complete.` : 'Noted as done.';
  return done(`/my/modules/${module.id}`, words);
}

export default function OwnModulePage() {
  const module = useLoaderData<typeof loader>();
  const state = module.completed ? `completed ${module.completed}` : `due ${module.due}`;
  return (
    <>
      <BackLink to="/my">My learning</BackLink>
      <PageTitle eyebrow={`Your learning · ${state}`} title={module.title} lead={module.summary} />
      <Stack>
        {module.parts.map((part) => (
          <OwnPartCard key={part.id} part={part} attended={module.attended} next={module.next} />
        ))}
      </Stack>
    </>
  );
}
