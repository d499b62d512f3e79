import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';
import type { TrustAndArea } from './areas.server';
import { withoutWords } from './without-words';

type AreasPageProps = {
  year: { number: number; name: string };
  schools: TrustAndArea[];
  mayPlan: boolean;
};

/** Which trust and area each school counts in: what a plan keeps together at a price. */
export function AreasPage({ year, schools, mayPlan }: AreasPageProps) {
  const without = (what: 'trust' | 'area') =>
    schools.filter((school) => school[what] === null).length;
  return (
    <>
      <PageTitle
        eyebrow={year.name}
        title="Trusts and areas"
        lead={withoutWords(without('trust'), without('area'))}
      />
      <Card>
        <p className="mb-4 max-w-reading">
          An area is what you name it, or else the district of the postcode. Trusts come from the
          national list of schools
          {mayPlan && (
            <>
              : <TextLink to="/schools/import">bring in a newer one</TextLink> to change them
            </>
          )}
          .
        </p>
        <DataTable
          caption="Trust and area of each school"
          captionHidden
          rows={schools}
          rowKey={({ id }) => id}
          columns={[
            { head: 'School', names: true, cell: ({ name }) => name },
            { head: 'Trust', cell: ({ trust }) => trust ?? 'none recorded' },
            {
              head: 'Area',
              cell: ({ area, isByPostcode }) =>
                area === null ? 'not known' : isByPostcode ? `${area} (by postcode)` : area,
            },
            ...(mayPlan
              ? [
                  {
                    head: 'Change',
                    headHidden: true,
                    cell: ({ id, name }: TrustAndArea) => (
                      <TextLink
                        to={`/rollout/limits/areas/${id}?year=${year.number}`}
                        hidden={`the area of ${name}`}
                      >
                        Change
                      </TextLink>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Card>
    </>
  );
}
