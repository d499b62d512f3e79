import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { newTeam, teamKinds } from '~/features/schools/team.schema';
import { addTeam, listTeams } from '~/features/schools/team.server';
import { TeamTable } from '~/features/schools/team-table';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Columns } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';

export const meta: MetaFunction = () => [{ title: 'Teams – Culture of Inclusion' }];

const kinds = teamKinds.map((kind) => ({
  value: kind,
  label: kind.charAt(0).toUpperCase() + kind.slice(1),
}));

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'arrange-sessions');
  return { teams: await listTeams(dayOf(args.context.now)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'arrange-sessions');
  const form = await readForm(args.request, newTeam);
  if (!form.ok) return data(form, 422);
  const outcome = await addTeam(viewer.by, form.value);
  if (!outcome.ok) return data(refusedForm(form, { name: outcome.message }), 409);
  return done(`/teams/${outcome.teamId}`, `${form.value.name} is added. Now add its people.`);
}

export default function TeamsPage() {
  const { teams } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to="/schools">Schools</BackLink>
      <PageTitle
        title={
          teams.length === 0
            ? 'No teams yet'
            : `${counted(teams.length, 'team trains', 'teams train')} alongside schools`
        }
        lead="Council, health and social-care groups whose people attend. They stand outside every school’s figures."
      />
      <Columns
        aside={
          <Card title="Add a team">
            <PlainForm errors={sent?.errors} values={sent?.values}>
              <TextInput name="name" label="Name of the team" autoComplete="off" />
              <Select name="kind" label="Kind" blank="Choose" choices={kinds} />
              <div>
                <Button>Add the team</Button>
              </div>
            </PlainForm>
          </Card>
        }
      >
        <TeamTable teams={teams} />
      </Columns>
    </>
  );
}
