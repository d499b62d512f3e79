import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/features/people/guard.server';
import { firstPageFor } from '~/navigation';

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  return redirect(firstPageFor(viewer));
}
