import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { addSchool } from '~/features/schools/school-entry.server';
import { SchoolFields } from '~/features/schools/school-fields';
import { newSchool } from '~/features/schools/school.schema';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { Form } from '~/ui/form';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Add a setting by hand – Culture of Inclusion' }];

const FIELD = { 'reference-taken': 'councilReference', 'ofsted-taken': 'ofsted' } as const;

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'import-schools');
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'import-schools');
  const form = await readForm(args.request, newSchool);
  if (!form.ok) return data(form, 422);
  const outcome = await addSchool(viewer.by, form.value);
  if (!outcome.ok)
    return data(refusedForm(form, { [FIELD[outcome.reason]]: outcome.message }), 409);
  return done(`/schools/${outcome.schoolId}/entry`, `${form.value.name} is on the list`);
}

export default function NewSchoolPage() {
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to="/schools">Schools</BackLink>
      <PageTitle
        title="Add a setting by hand"
        lead="For a setting that the national list of schools does not have, such as a private nursery. Schools with a URN come in with the national list."
      />
      <Form schema={newSchool} errors={sent?.errors} values={sent?.values}>
        <SchoolFields />
        <div>
          <Button>Add the setting</Button>
        </div>
      </Form>
    </>
  );
}
