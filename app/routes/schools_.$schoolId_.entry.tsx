import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { changePart } from '~/features/rollout/opt-in/opt-in.server';
import { listAcceptances } from '~/features/schools/agreement-reading.server';
import { listHeadPosts } from '~/features/schools/head.server';
import { SchoolEntry } from '~/features/schools/school-entry';
import { getSchoolEntry } from '~/features/schools/school-entry.server';
import { partForm } from '~/features/schools/school.schema';
import { getSchoolFor } from '~/features/schools/school.server';
import { findTrustOf } from '~/features/schools/trust.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf, longDay } from '~/platform/time';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.school.name ?? 'School'}, entry – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'see-programme');
  const { id } = await getSchoolFor(viewer, args.params.schoolId, 'see-school');
  const heads = await listHeadPosts(id, dayOf(args.context.now));
  const [newest] = await listAcceptances(id);
  return {
    school: await getSchoolEntry(id),
    heads: heads.map((head) => head.name),
    accepted: newest && `Version ${newest.version}, ${longDay(dayOf(newest.acceptedAt))}`,
    trust: await findTrustOf(id, viewer),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'import-schools');
  const school = await getSchoolFor(viewer, args.params.schoolId, 'see-school');
  const form = await readForm(args.request, partForm);
  if (!form.ok) return data(form, 422);
  const outcome = await changePart(viewer.by, { schoolId: school.id, ...form.value });
  if (!outcome.ok) return data(refusedForm(form, { takesPart: outcome.message }), 409);
  return done(`/schools/${school.id}/entry`, 'The part it plays is changed, and imports keep it');
}

export default function SchoolEntryPage() {
  return <SchoolEntry {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
