import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireViewer } from '~/features/people/guard.server';
import { organisersTitle } from '~/features/schools/organiser';
import { listNameable, nameOrganisers } from '~/features/schools/organiser-naming.server';
import { listOrganisers } from '~/features/schools/organiser.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { staffTypeName } from '~/features/schools/staff-type';
import { done } from '~/platform/done.server';
import { several } from '~/platform/form-field';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { Checkboxes } from '~/ui/checkboxes';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';

const organisersForm = z.object({ personIds: several(z.string().max(64)) });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Organisers of ${page?.school.name ?? 'a school'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'name-organisers');
  const day = dayOf(args.context.now);
  return {
    school,
    organisers: await listOrganisers(school.id, day),
    people: await listNameable(school.id, day),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'name-organisers');
  const form = await readForm(args.request, organisersForm);
  if (!form.ok) return data(form, 422);
  const outcome = await nameOrganisers(viewer.by, { schoolId: school.id, ...form.value });
  if (!outcome.ok) return data(refusedForm(form, { personIds: outcome.message }), 409);
  return done(`/schools/${school.id}/organisers`, 'Saved. Whoever is new has been written to.');
}

export default function OrganisersPage() {
  const { school, organisers, people } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const named = organisers.filter((one) => one.role === 'organiser').map((one) => one.personId);
  return (
    <>
      <BackLink to={`/schools/${school.id}`}>{school.name}</BackLink>
      <PageTitle
        eyebrow={school.name}
        title={organisersTitle(organisers)}
        lead="An organiser keeps the staff list, books places and arranges cover. They see what is done, due and dates: never scores and never survey answers. When the last one leaves, the work comes to you the same day."
      />
      <PlainForm errors={sent?.errors} values={sent?.values ?? { personIds: named }}>
        <Checkboxes
          name="personIds"
          label="Who organises?"
          hint="Tick nobody, and your SENCO does it. Only people with an e-mail address can be named."
          choices={people.map((person) => ({
            value: person.personId,
            label: person.name,
            hint: person.jobTitle ?? staffTypeName(person.staffType),
          }))}
        />
        <div>
          <Button>Save</Button>
        </div>
      </PlainForm>
    </>
  );
}
