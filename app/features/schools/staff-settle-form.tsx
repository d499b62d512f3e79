import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Details } from '~/ui/details';
import { PlainForm } from '~/ui/plain-form';
import { Radios } from '~/ui/radios';
import { Select } from '~/ui/select';
import { Tick } from '~/ui/tick';
import type { StaffImportView } from './staff-import-view';
import { staffTypeName } from './staff-type';

type Props = { view: StaffImportView; action: string };

/** Rows to leave out, questions to answer, and what job titles were taken to mean: one form, as often as needed. */
export function StaffSettleForm({ view, action }: Props) {
  const { questions, meanings } = view;
  const lines = linesOf(view);
  if (questions.length + meanings.length + lines.length === 0) return null;
  const values = Object.fromEntries(
    questions.map(({ answer }, at) => [`answer.${at}`, answer ?? '']),
  );
  return (
    <PlainForm wide action={action} values={values}>
      {lines.length > 0 && (
        <Card title="Rows that cannot come in" edge="late">
          <p className="mb-3">
            Put them right in the file and choose it again, or tick the lines to leave out.
          </p>
          <LeaveOutTable lines={lines} />
        </Card>
      )}
      {questions.length > 0 && (
        <Card title="Questions" edge="attention">
          <div className="grid grid-cols-1 gap-6">
            {questions.map(({ id, text, options }, at) => (
              <div key={id}>
                <input type="hidden" name={`asked.${at}`} value={id} />
                <Radios name={`answer.${at}`} label={text} choices={options} />
              </div>
            ))}
          </div>
        </Card>
      )}
      {meanings.length > 0 && (
        <Card title="Job titles">
          <Details summary="What each title was taken to mean" open={meanings.length < 6}>
            <Meanings meanings={meanings} after={questions.length} />
          </Details>
        </Card>
      )}
      <div>
        <Button look={view.mayApply ? 'outline' : 'filled'}>Save and look again</Button>
      </div>
    </PlainForm>
  );
}

type Line = { line: number; reason: string; isOut: boolean };

/** Rows with a fault, and whatever else was left out, so that it can be taken back. */
function linesOf({ errors, leftOut }: StaffImportView): Line[] {
  const faulty = errors.map((error) => ({ ...error, isOut: leftOut.includes(error.line) }));
  const others = leftOut.filter((line) => !errors.some((error) => error.line === line));
  const rest = others.map((line) => ({ line, reason: 'Left out as you said', isOut: true }));
  return [...faulty, ...rest].sort((one, other) => one.line - other.line);
}

function LeaveOutTable({ lines }: { lines: Line[] }) {
  return (
    <DataTable
      caption="Rows with a fault"
      captionHidden
      rows={lines}
      rowKey={({ line, reason }) => `${line} ${reason}`}
      columns={[
        {
          head: 'Leave out',
          headHidden: true,
          cell: ({ line, isOut }) => (
            <Tick
              name="leaveOut"
              value={String(line)}
              label={`Leave out line ${line}`}
              checked={isOut}
            />
          ),
        },
        { head: 'Line', cell: ({ line }) => `Line ${line}`, names: true },
        { head: 'Reason', cell: ({ reason }) => reason, bare: true },
      ]}
    />
  );
}

/** Numbered after the questions, since both are answered by number. */
function Meanings(props: { meanings: StaffImportView['meanings']; after: number }) {
  const rows = props.meanings.map((meaning, at) => ({ ...meaning, number: props.after + at }));
  return (
    <DataTable
      caption="What each job title was taken to mean"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { head: 'Title', cell: ({ jobTitle }) => jobTitle || 'None', names: true },
        { head: 'Rows', cell: ({ rows: count }) => count, numeric: true },
        {
          head: 'Means',
          cell: ({ id, jobTitle, number, staffType, choices }) => (
            <>
              <input type="hidden" name={`asked.${number}`} value={id} />
              <Select
                name={`answer.${number}`}
                label={`What “${jobTitle}” means`}
                labelHidden
                value={staffType}
                choices={choices.map((type) => ({ value: type, label: staffTypeName(type) }))}
              />
            </>
          ),
        },
      ]}
    />
  );
}
