import { DataTable } from '~/ui/data-table';
import { marks, markName, type Mark } from './mark';
import type { getRegisterPage } from './register-page.server';

type Person = Awaited<ReturnType<typeof getRegisterPage>>['people'][number];

type RegisterTableProps = {
  people: Person[];
  /** What was chosen before a fault was told. */
  chosen: Readonly<Record<string, string>>;
};

/** Everybody expected, each with three radio buttons. */
export function RegisterTable({ people, chosen }: RegisterTableProps) {
  return (
    <DataTable
      caption="Register"
      captionHidden
      rows={people}
      rowKey={(row) => row.personId}
      columns={[
        {
          head: 'Name',
          names: true,
          cell: (row) => (
            <>
              {row.name}
              {row.need && (
                <span className="block text-sm font-normal text-ink-soft">
                  To arrange: {row.need}
                </span>
              )}
            </>
          ),
        },
        { head: 'School', cell: (row) => row.schoolName ?? 'Team' },
        {
          head: 'Mark',
          bare: true,
          cell: (row) => <Marks person={row} chosen={chosen[row.personId] ?? row.mark} />,
        },
      ]}
    />
  );
}

function Marks({ person, chosen }: { person: Person; chosen: string | null }) {
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{person.name}</legend>
      <div className="flex flex-wrap gap-x-3 sm:gap-x-4">
        {marks.map((mark: Mark) => (
          <label key={mark} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name={`mark.${person.personId}`}
              value={mark}
              defaultChecked={chosen === mark}
              className="choice"
            />
            {markName(mark)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
