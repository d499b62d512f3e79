import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { countSchools } from '~/features/learning/several-schools.server';
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
  const ids = schools.map(({ id }) => id);
  return { trust, schools, counts: await countSchools(ids, args.context.now) };
}

export default function TrustPage() {
  const { trust, schools, counts } = useLoaderData<typeof loader>();
  const countsOf = (id: string) => counts.find(({ schoolId }) => schoolId === id)?.staff;
  const waiting = schools.filter((school) => school.agreement.kind !== 'accepted').length;
  const expected = counts.reduce((sum, { staff }) => sum + staff.expected, 0);
  const nothingLate = counts.reduce((sum, { staff }) => sum + staff.done + staff['on-track'], 0);
  const title =
    expected === 0
      ? 'Nobody is enrolled yet at the schools of the trust'
      : `${nothingLate} of ${expected} staff have nothing late`;
  return (
    <>
      <PageTitle
        eyebrow={trust.name}
        title={schools.length === 0 ? 'No open schools belong to this trust' : title}
        lead={leadOf(waiting)}
        actions={
          trust.leads && (
            <>
              {waiting > 0 && (
                <ButtonLink to={`/trusts/${trust.id}/agreement`}>Accept the agreement</ButtonLink>
              )}
              {schools.length > 0 && (
                <ButtonLink to={`/trusts/${trust.id}/staff/import`} look="outline">
                  Import staff
                </ButtonLink>
              )}
            </>
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
                head: 'How far',
                cell: ({ id }) => {
                  const staff = countsOf(id);
                  if (!staff) return 'Nobody enrolled yet';
                  return `${staff.done + staff['on-track']} of ${staff.expected} have nothing late`;
                },
              },
              {
                head: 'Agreement',
                cell: ({ id, name, agreement }) => (
                  <TextLink to={`/schools/${id}/agreement`} hidden={`(the agreement of ${name})`}>
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

function leadOf(waiting: number): string {
  const agreement =
    waiting === 0
      ? ''
      : `${counted(waiting, 'school has', 'schools have')} not accepted the agreement yet. `;
  return `${agreement}Schools stand from A to Z. Nothing here ranks one against another.`;
}
