import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { contactSchema } from '~/features/rollout/contact/contact.schema';
import { listContacts, noteContact } from '~/features/rollout/contact/contact.server';
import { ContactPage } from '~/features/rollout/contact/contact-page';
import { findTelephone, getSchoolFor } from '~/features/schools/school.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf } from '~/platform/time';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Contacts with ${page?.school.name ?? 'a school'} – Culture of Inclusion` },
];

const FIELD = {
  'to come': 'contactedOn',
  'long ago': 'contactedOn',
  next: 'nextOn',
  past: 'nextOn',
  screened: 'note',
} as const;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'act-for-schools');
  const { id, name } = await getSchoolFor(viewer, args.params.schoolId, 'see-school');
  const today = dayOf(args.context.now);
  const page = Number(new URL(args.request.url).searchParams.get('page')) || 1;
  const [telephone, log] = await Promise.all([
    findTelephone(id),
    listContacts({ schoolId: id, page: Math.max(1, Math.trunc(page)) }, today),
  ]);
  return { school: { id, name, telephone }, ...log, page, today };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'act-for-schools');
  const { id } = await getSchoolFor(viewer, args.params.schoolId, 'see-school');
  const form = await readForm(args.request, contactSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await noteContact(viewer.by, { schoolId: id, ...form.value });
  if (!outcome.ok)
    return data(refusedForm(form, { [FIELD[outcome.reason]]: outcome.message }), 409);
  return done(`/schools/${id}/contacts`, 'The contact is written down');
}

export default function Contacts() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <ContactPage {...page} errors={sent?.errors} values={sent?.values} />;
}
