import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { NamedFields } from '~/features/schools/named-fields';
import { TeamPeople } from '~/features/schools/team-people';
import { newTeamMember } from '~/features/schools/team.schema';
import { addTeamMember, getTeam } from '~/features/schools/team.server';
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
import { TextInput } from '~/ui/text-input';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.team.name ?? 'Team'} – Culture of Inclusion` },
];

const FIELD = { 'address-known': 'isSame', 'same-post': 'email', 'no-agreement': 'form' } as const;

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'arrange-sessions');
  return { team: await getTeam(args.params.teamId, dayOf(args.context.now)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'arrange-sessions');
  const team = await getTeam(args.params.teamId, dayOf(args.context.now));
  const form = await readForm(args.request, newTeamMember);
  if (!form.ok) return data({ ...form, asksSame: false }, 422);
  const outcome = await addTeamMember(viewer.by, { teamId: team.id, ...form.value });
  if (!outcome.ok) {
    const errors = { [FIELD[outcome.reason]]: outcome.message };
    const asksSame = outcome.reason === 'address-known';
    return data({ ...refusedForm(form, errors), asksSame }, 409);
  }
  const { givenName, familyName } = form.value;
  return done(`/teams/${team.id}`, `${givenName} ${familyName} is in the team`);
}

export default function TeamPage() {
  const { team } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to="/teams">Teams</BackLink>
      <PageTitle
        eyebrow={team.name}
        title={`${counted(team.posts.length, 'person', 'people')} in the team`}
        lead="They attend sessions and keep their own record, outside every school’s figures."
      />
      <Columns
        aside={
          <Card title="Add someone">
            <PlainForm errors={sent?.errors} values={sent?.values}>
              <NamedFields asksSame={sent?.asksSame ?? false} sameHint="They keep their account" />
              <TextInput name="jobTitle" label="Job title" optional autoComplete="off" />
              <div>
                <Button>Add to the team</Button>
              </div>
            </PlainForm>
          </Card>
        }
      >
        <TeamPeople team={team} />
      </Columns>
    </>
  );
}
