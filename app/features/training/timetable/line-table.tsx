import { DataTable } from '~/ui/data-table';
import { Sign } from '~/ui/sign';
import { TextLink } from '~/ui/text-link';
import { seatWords, whatWords, whenWords, type TimetableLine } from './timetable-line';

type Line = TimetableLine & { late: string | null };

/** The template in its order, each line with what is wrong with it and what may be done to it. */
export function LineTable({ lines, mayEdit }: { lines: Line[]; mayEdit: boolean }) {
  const acts = {
    head: 'Change it',
    headHidden: true,
    cell: (line: Line) => <LineActs line={line} />,
  };
  return (
    <DataTable
      caption="Lines of the template"
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { head: 'Module', names: true, cell: ({ moduleTitle }) => moduleTitle },
        { head: 'When', cell: (line) => <When line={line} /> },
        { head: 'What', cell: (line) => <What line={line} /> },
        {
          head: 'Facilitators',
          cell: ({ facilitators, kind }) =>
            `${facilitators} ${kind === 'open' ? 'a session' : 'a school'}`,
        },
        ...(mayEdit ? [acts] : []),
      ]}
    />
  );
}

function When({ line }: { line: Line }) {
  return (
    <>
      {whenWords(line)}
      {line.late && (
        <span className="mt-1 flex items-baseline gap-1.5 text-sm font-bold text-late">
          <Sign status="late" className="size-3 shrink-0 translate-y-px" />
          <span>{line.late}</span>
        </span>
      )}
    </>
  );
}

function What({ line }: { line: Line }) {
  const seats = seatWords(line);
  return (
    <>
      {whatWords(line)}
      {seats && <span className="block text-sm text-ink-soft">{seats}</span>}
    </>
  );
}

function LineActs({ line }: { line: Line }) {
  const which = `${line.moduleTitle}, ${whenWords(line)}`;
  return (
    <span className="no-print flex flex-wrap gap-x-4">
      <TextLink to={`/training/template/${line.id}`} hidden={which}>
        Change
      </TextLink>
      <TextLink to={`/training/template/${line.id}/removal`} hidden={which}>
        Remove…
      </TextLink>
    </span>
  );
}
