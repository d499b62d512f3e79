import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { openingForm } from '~/features/schools/opening.schema';
import { hasOpen, openNamedList } from '~/features/schools/opening.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';
import { Textarea } from '~/ui/textarea';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Open the list of ${page?.school.name ?? 'a school'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'open-named-list');
  const school = await getSchoolFor(viewer, args.params.schoolId, 'see-school');
  return { school, isOpen: await hasOpen(viewer, school.id) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'open-named-list');
  const school = await getSchoolFor(viewer, args.params.schoolId, 'see-school');
  const form = await readForm(args.request, openingForm);
  if (!form.ok) return data(form, 422);
  const outcome = await openNamedList(viewer.by, { schoolId: school.id, ...form.value });
  if (!outcome.ok) return data(refusedForm(form, { reason: outcome.message }), 409);
  return done(`/schools/${school.id}/staff`, 'The list is open until midnight. The head is told.');
}

export default function OpeningPage() {
  const { school, isOpen } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/schools/${school.id}/entry`}>{school.name}</BackLink>
      <PageTitle
        eyebrow={school.name}
        title={isOpen ? 'You have this list open until midnight' : 'Why do you need the names?'}
        lead="A school’s list of names is the school’s own. Your reason is logged, and the head reads it with your name and the time. The list closes again at midnight."
      />
      {isOpen ? (
        <EmptyState
          title="The list is open"
          actions={<ButtonLink to={`/schools/${school.id}/staff`}>See the staff list</ButtonLink>}
        />
      ) : (
        <PlainForm errors={sent?.errors} values={sent?.values}>
          <Textarea
            name="reason"
            label="Your reason, as the head will read it"
            hint="For example: the head asked by telephone to have a new teaching assistant added"
            standingHint="Name no pupil and no family. A worry about a child goes to the school’s designated safeguarding lead."
            rows={3}
          />
          <div>
            <Button>Open the list until midnight</Button>
          </div>
        </PlainForm>
      )}
    </>
  );
}
