import { redirect, type AppLoadContext } from '@remix-run/node';
import type { CouncilPermission } from './role';
import { findViewer } from './sign-in-session.server';
import { may, type Viewer } from './viewer';

type Args = { request: Request; context: AppLoadContext };

const asked = new WeakMap<AppLoadContext, Promise<Viewer | null>>();

/** The signed-in person, or null: one look-up a request however many loaders ask. */
export function currentViewer({ request, context }: Args): Promise<Viewer | null> {
  let viewer = asked.get(context);
  if (!viewer) {
    viewer = findViewer(request, context.now);
    asked.set(context, viewer);
  }
  return viewer;
}

/** Guard: someone is signed in; otherwise to the sign-in page, and back afterwards. */
export async function requireViewer(args: Args): Promise<Viewer> {
  const viewer = await currentViewer(args);
  if (viewer) return viewer;
  const { pathname, search } = new URL(args.request.url);
  const next = args.request.method === 'GET' ? `${pathname.replace(/\.data$/, '')}${search}` : '/';
  throw redirect(`/sign-in?${new URLSearchParams({ next })}`);
}

/** Guard: the signed-in person may do this for the whole council; otherwise the page does not exist. */
export async function requirePermission(
  args: Args,
  permission: CouncilPermission,
): Promise<Viewer> {
  const viewer = await requireViewer(args);
  if (!may(viewer, permission)) throw absent();
  return viewer;
}

/** What is thrown for a thing that is not there, or not theirs: the two look the same. */
export function absent(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' });
}
