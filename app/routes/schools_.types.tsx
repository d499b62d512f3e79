import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import {
  countSchoolsByType,
  listTypesOfSchool,
  setPartsOfTypes,
} from '~/features/schools/participation.server';
import { TypePartTable } from '~/features/schools/type-part-table';
import { typeParts } from '~/features/schools/type-part.schema';
import { done } from '~/platform/done.server';
import { readForm } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';

export const meta: MetaFunction = () => [{ title: 'Which types take part – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'import-schools');
  const [types, counts] = await Promise.all([listTypesOfSchool(), countSchoolsByType()]);
  return { types: types.map((type) => ({ ...type, schools: counts.get(type.code) ?? 0 })) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'import-schools');
  const form = await readForm(args.request, typeParts);
  if (!form.ok) return data(form, 422);
  const { types, schools } = await setPartsOfTypes(viewer.by, form.value.part);
  if (types === 0) return done('/schools/types', 'Nothing changed');
  const follow = schools > 0 ? `, and ${counted(schools, 'school')} on the list with it` : '';
  return done('/schools/types', `${counted(types, 'type')} changed${follow}`);
}

export default function SchoolTypesPage() {
  const { types } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const here = types.filter(({ schools }) => schools > 0);
  const others = types.filter(({ schools }) => schools === 0);
  const sequenced = types.filter(({ takesPart }) => takesPart === 'sequenced').length;
  return (
    <>
      <BackLink to="/schools">Schools</BackLink>
      <PageTitle
        title={`Schools of ${sequenced} types take part`}
        lead="Contributors give and take training beside the sequence of cohorts. What you change counts for the schools on the list at once; a part given to one school by hand stays."
      />
      <PlainForm wide errors={sent?.errors}>
        {here.length > 0 && (
          <Card title="Types with schools here">
            <TypePartTable caption="Types with schools here, A to Z" rows={here} />
          </Card>
        )}
        <Card title={here.length > 0 ? 'Other types' : 'Types'}>
          <TypePartTable caption="Types without schools here, A to Z" rows={others} />
        </Card>
        <div>
          <Button>Save</Button>
        </div>
      </PlainForm>
    </>
  );
}
