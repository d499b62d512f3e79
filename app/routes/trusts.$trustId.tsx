import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { agreementWords } from '~/features/schools/agreement-title';
import { partName, phaseName } from '~/features/schools/school-filter';
import { getTrustFor, listSchoolsOfTrust } from '~/features/schools/trust.server';
import { counted } from '~/platform/message-text';
import { dayOf } from '~/platform/time';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { PageTitle } from '~/ui/page-title';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.trust.name ?? 'Trust'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const trust = await getTrustFor(viewer, args.params.trustId);
  const schools = await listSchoolsOfTrust(trust.id, dayOf(args.context.now));
  return { trust, schools };
}

export default function TrustPage() {
  const { trust, schools } = useLoaderData<typeof loader>();
  const waiting = schools.filter((school) => school.agreement.kind !== 'accepted').length;
  const title =
    waiting === 0
      ? `All ${counted(schools.length, 'school')} of the trust have accepted the agreement`
      : `${waiting} of ${counted(schools.length, 'school')} have not accepted the agreement yet`;
  return (
    <>
      <PageTitle
        eyebrow={trust.name}
        title={schools.length === 0 ? 'No open schools belong to this trust' : title}
        lead="Schools stand from A to Z. Nothing here ranks one against another."
        actions={
          trust.leads &&
          waiting > 0 && (
            <ButtonLink to={`/trusts/${trust.id}/agreement`}>Accept the agreement</ButtonLink>
          )
        }
      />
      {schools.length > 0 && (
        <Card>
          <DataTable
            caption={`Schools of ${trust.name}`}
            captionHidden
            rows={schools}
            rowKey={(school) => school.id}
            columns={[
              {
                head: 'School',
                cell: (school) => <TextLink to={`/schools/${school.id}`}>{school.name}</TextLink>,
                names: true,
              },
              { head: 'Phase', cell: (school) => phaseName(school.phase) },
              { head: 'Part', cell: (school) => partName(school.takesPart) },
              {
                head: 'Agreement',
                cell: ({ id, name, agreement }) => (
                  <TextLink to={`/schools/${id}/agreement`} hidden={`: the agreement of ${name}`}>
                    <Tag status={agreement.kind === 'accepted' ? 'done' : 'attention'}>
                      {agreementWords(agreement)}
                    </Tag>
                  </TextLink>
                ),
              },
            ]}
          />
        </Card>
      )}
    </>
  );
}
