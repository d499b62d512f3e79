import { staffTypeName, staffTypeNames, staffTypes } from '~/features/schools/staff-type';
import { DataTable } from '~/ui/data-table';
import { TextLink } from '~/ui/text-link';
import type { PathwayRow } from './pathway.server';
import type { ModuleListed } from './programme.server';

type PathwayMatrixProps = {
  year: number;
  modules: ModuleListed[];
  pathways: PathwayRow[];
  mayEdit: boolean;
};

/** Which staff type owes which module, and by which week from the school's own start. */
export function PathwayMatrix({ year, modules, pathways, mayEdit }: PathwayMatrixProps) {
  return (
    <>
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
      />
      {mayEdit && <ChangeLinks year={year} />}
    </>
  );
}

function ChangeLinks({ year }: { year: number }) {
  return (
    <p className="no-print mt-4 flex flex-wrap gap-x-5 gap-y-2">
      <span>Change the pathway of</span>
      {staffTypes.map((staffType) => (
        <TextLink key={staffType} to={`/programme/pathways/${staffType}?year=${year}`}>
          {staffTypeNames(staffType)}
        </TextLink>
      ))}
    </p>
  );
}

function weeksOf({ modules }: PathwayRow, moduleId: string) {
  const weeks = modules.find((module) => module.moduleId === moduleId)?.dueWeeks;
  return weeks === undefined ? (
    <span className="relative text-ink-soft">
      <span aria-hidden="true">–</span>
      <span className="sr-only">not owed</span>
    </span>
  ) : (
    `week ${weeks}`
  );
}
