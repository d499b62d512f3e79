import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { readNeedPage } from '~/features/rollout/need/need-list.server';
import { NeedPage } from '~/features/rollout/need/need-page';
import { dayOf } from '~/platform/time';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `Need and readiness${page && page.page > 1 ? `, page ${page.page}` : ''} – Culture of Inclusion`,
  },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'see-readiness');
  const day = dayOf(args.context.now);
  const year = await findProgrammeYear(args.request, day);
  if (!year) throw absent();
  const query = new URL(args.request.url).searchParams;
  const page = Math.max(1, Math.trunc(Number(query.get('page'))) || 1);
  const { number, name } = year;
  const list = await readNeedPage(year, day, { phase: query.get('phase'), page });
  return { year: { number, name }, page, list };
}

export default function NeedRoute() {
  return <NeedPage {...useLoaderData<typeof loader>()} />;
}
