import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { FigurePreview } from '~/features/schools/figure-preview';
import { figurePreviewOf } from '~/features/schools/figure-preview-view';
import { figureApproval } from '~/features/schools/figure-upload.schema';
import { applyStagedFigures, findStagedFigures } from '~/features/schools/staged-figure.server';
import { done } from '~/platform/done.server';
import { readForm } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.view.title ?? 'What would change'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'see-measures');
  const staged = await findStagedFigures(viewer.by, args.params.stagedId ?? '');
  if (!staged) throw absent();
  const { fileName, source, period, plan } = staged;
  return { fileName, source, view: figurePreviewOf(plan, period) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'see-measures');
  const form = await readForm(args.request, figureApproval);
  if (!form.ok) return data(form, 422);
  const id = args.params.stagedId ?? '';
  const loaded = await applyStagedFigures(viewer.by, id, form.value.accepted);
  if (!loaded) throw absent();
  const { schools, period } = loaded;
  return done(
    `/measures/figures?${new URLSearchParams({ period })}`,
    `Figures of ${counted(schools, 'school')} are loaded for ${period}`,
  );
}

export default function FigurePreviewPage() {
  const { fileName, source, view } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink to="/measures/figures/new">Choose another file</BackLink>
      <PageTitle eyebrow={`${fileName} · ${source}`} title={view.title} />
      <FigurePreview view={view} />
    </>
  );
}
