import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listAccess } from '~/features/people/access-list.server';
import { AccessTable, EndedAccess } from '~/features/people/access-table';
import { requirePermission } from '~/features/people/guard.server';
import { counted } from '~/platform/message-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction = () => [{ title: 'Access given by hand – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'give-access');
  return listAccess(args.context.now);
}

export default function AccessPage() {
  const { live, ended } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle
        title={`${counted(new Set(live.map(({ name }) => name)).size, 'person has', 'people have')} access given by hand`}
        lead="The council’s own people, trust leads, facilitators, evaluators and observers. At schools, access comes and goes with a post."
        actions={<ButtonLink to="/access/new">Give access</ButtonLink>}
      />
      <Card>
        <AccessTable rows={live} />
      </Card>
      {ended.length > 0 && <EndedAccess rows={ended} />}
      <p className="mt-6">
        <TextLink to="/audit">Read the audit trail</TextLink>
      </p>
    </>
  );
}
