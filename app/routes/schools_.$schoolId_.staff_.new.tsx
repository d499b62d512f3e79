import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { mayStaffComeIn } from '~/features/schools/agreement-reading.server';
import { AlikeQuestion } from '~/features/schools/alike-question';
import { NameFields, PostFields } from '~/features/schools/member-fields';
import { newMember } from '~/features/schools/member.schema';
import { addMember } from '~/features/schools/member.server';
import { getSchoolWithNames } from '~/features/schools/opened-school.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink } from '~/ui/button';
import { DateFields } from '~/ui/date-fields';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Add someone to ${page?.school.name ?? 'a school'} – Culture of Inclusion` },
];

const FIELD = {
  'likely-same': 'same',
  nobody: 'same',
  'same-post': 'staffType',
  'head-only': 'staffType',
  'no-agreement': 'form',
} as const;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const accepted = await mayStaffComeIn(school.id);
  return { school, accepted, today: dayOf(args.context.now) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const form = await readForm(args.request, newMember);
  if (!form.ok) return data({ ...form, alike: [] }, 422);
  const { value } = form;
  const outcome = await addMember(viewer.by, { schoolId: school.id, ...value });
  if (!outcome.ok) {
    const alike = outcome.reason === 'likely-same' ? outcome.alike : [];
    const errors = { [FIELD[outcome.reason]]: outcome.message };
    return data({ ...refusedForm(form, errors), alike }, 409);
  }
  const name = `${value.givenName} ${value.familyName}`;
  if (value.email)
    return done(`/schools/${school.id}/staff`, `${name} is on the list, and has been written to`);
  return done(
    `/schools/${school.id}/slips/${outcome.personId}`,
    `${name} is on the list. Print their slip here.`,
  );
}

export default function NewMemberPage() {
  const { school, accepted, today } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/schools/${school.id}/staff`}>Staff list</BackLink>
      <PageTitle
        eyebrow={school.name}
        title="Add someone"
        lead="Their first message tells them who gave their details, why, who sees what, for how long, and how to object."
      />
      {accepted ? (
        <PlainForm errors={sent?.errors} values={sent?.values ?? { startsOn: today }}>
          <AlikeQuestion alike={sent?.alike ?? []} />
          <NameFields />
          <DateFields name="startsOn" label="First day in the post" />
          <PostFields />
          <div>
            <Button>Add to the list</Button>
          </div>
        </PlainForm>
      ) : (
        <EmptyState
          title="No staff can come in yet"
          actions={
            <ButtonLink to={`/schools/${school.id}/agreement`}>Read the agreement</ButtonLink>
          }
        >
          The head or the trust lead accepts the data-sharing agreement first.
        </EmptyState>
      )}
    </>
  );
}
