import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';
import { councilMeasures } from './council-measure';

/** The six measures by name, with what each still needs: nothing is drawn that is not there. */
export function CouncilMeasuresCard() {
  return (
    <Card title="The council’s six measures" note="they come with a later release">
      <DataTable
        caption="The council’s six measures"
        captionHidden
        rows={[...councilMeasures]}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Measure', names: true, cell: ({ name }) => name },
          {
            head: 'State',
            bare: true,
            cell: () => <Tag status="not-started">Not loaded yet</Tag>,
          },
          { head: 'What is missing', cell: ({ needs }) => needs },
          { head: 'Shown beside it', cell: ({ guard }) => guard },
        ]}
      />
      <p className="mt-4 max-w-reading">
        No measure has a good direction. A rise or a fall in plans, placements or spend says nothing
        by itself about children whose needs are met, so none has a goal for a school, and each
        stands beside its guard. Rights are not a cost.
      </p>
    </Card>
  );
}
