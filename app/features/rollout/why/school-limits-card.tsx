import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { TextLink } from '~/ui/text-link';
import type { SchoolWhy } from './school-why.server';

type SchoolLimitsCardProps = { limits: SchoolWhy['limits']; mayLift: boolean };

/** What every plan keeps of one school, each limit with its reason. */
export function SchoolLimitsCard({ limits, mayLift }: SchoolLimitsCardProps) {
  return (
    <Card title="Its limits">
      {limits.length === 0 ? (
        <p>It has no limit of its own, and no pair.</p>
      ) : (
        <DataTable
          caption="Limits of this school"
          captionHidden
          rows={limits}
          rowKey={({ id }) => id}
          columns={[
            { head: 'Limit', names: true, cell: ({ words }) => words },
            { head: 'Why', cell: ({ reason }) => `“${reason}”` },
            { head: 'Set on', cell: ({ setOn }) => setOn },
            ...(mayLift
              ? [
                  {
                    head: 'Change',
                    headHidden: true,
                    cell: ({ words, lift }: SchoolWhy['limits'][number]) => (
                      <TextLink to={lift} hidden={words}>
                        Lift
                      </TextLink>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Card>
  );
}
