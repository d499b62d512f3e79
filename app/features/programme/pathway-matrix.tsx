import { staffTypeName } from '~/features/schools/staff-type';
import { DataTable } from '~/ui/data-table';
import { TextLink } from '~/ui/text-link';
import type { PathwayRow } from './pathway.server';
import type { ModuleListed } from './programme.server';

type PathwayMatrixProps = { modules: ModuleListed[]; pathways: PathwayRow[] };

/** Which staff type owes which module, and by which week from the school's own start. */
export function PathwayMatrix({ modules, pathways }: PathwayMatrixProps) {
  return (
    <DataTable
      caption="Weeks from the school’s start by which each module is due"
      columns={[
        {
          head: 'Module',
          names: true,
          cell: (module: ModuleListed) => (
            <TextLink to={`/programme/modules/${module.id}`}>{module.title}</TextLink>
          ),
        },
        ...pathways.map((pathway) => ({
          head: staffTypeName(pathway.staffType),
          numeric: true,
          cell: (module: ModuleListed) => weeksOf(pathway, module.id),
        })),
      ]}
      rows={modules}
      rowKey={(module) => module.id}
      narrow="scroll"
    />
  );
}

function weeksOf({ modules }: PathwayRow, moduleId: string) {
  const weeks = modules.find((module) => module.moduleId === moduleId)?.dueWeeks;
  return weeks === undefined ? (
    <span className="text-ink-soft">
      <span aria-hidden="true">–</span>
      <span className="sr-only">not owed</span>
    </span>
  ) : (
    `week ${weeks}`
  );
}
