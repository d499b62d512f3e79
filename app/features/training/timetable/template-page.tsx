import type { FormErrors } from '~/platform/form';
import { counted, listed } from '~/platform/message-text';
import { longDay } from '~/platform/time';
import { Button, ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Columns } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { Notice } from '~/ui/notice';
import { PlainForm } from '~/ui/plain-form';
import { TextLink } from '~/ui/text-link';
import { LineTable } from './line-table';
import type { getTemplatePage } from './template-page.server';

type Page = Awaited<ReturnType<typeof getTemplatePage>> & {
  year: { number: number };
  mayEdit: boolean;
};

/** The lines of the template, what is wrong with them, and the cohorts whose timetables are made from it. */
export function TemplateBody({ page, errors }: { page: Page; errors?: FormErrors }) {
  const { lines, late, without, cohorts, year, mayEdit } = page;
  if (lines.length === 0) return <NoLines year={year} mayEdit={mayEdit} errors={errors} />;
  return (
    <>
      {late > 0 && (
        <Notice tone="late" title={`${counted(late, 'line comes', 'lines come')} too late.`}>
          People must have a place before the module is due. Bring the line forward, or give them
          more weeks on the pathway.
        </Notice>
      )}
      {without.length > 0 && (
        <Notice title="No line yet:">
          {listed(without)}. Somebody owes {without.length === 1 ? 'it' : 'each'}, and no session
          would be made.
        </Notice>
      )}
      <Columns aside={<CohortsCard cohorts={cohorts} />}>
        <Card title="Lines" note={`${lines.length}`}>
          <LineTable lines={lines} mayEdit={mayEdit} />
        </Card>
      </Columns>
    </>
  );
}

function NoLines({
  year,
  mayEdit,
  errors,
}: Pick<Page, 'year' | 'mayEdit'> & { errors?: FormErrors }) {
  return (
    <PlainForm errors={errors} wide>
      <EmptyState
        title="No template yet"
        actions={
          mayEdit && (
            <>
              <Button>Begin with a usual template</Button>
              <ButtonLink look="outline" to={`/training/template/new?year=${year.number}`}>
                Add a line
              </ButtonLink>
            </>
          )
        }
      >
        A usual one has a line for each module with a live part, two weeks or more before it is due.
        What teachers, assistants or support staff owe is held in every school; what leaders alone
        owe, on open sessions. You can change each line.
      </EmptyState>
    </PlainForm>
  );
}

function CohortsCard({ cohorts }: Pick<Page, 'cohorts'>) {
  return (
    <Card title="Make a timetable">
      {cohorts.length === 0 ? (
        <p>There is no cohort yet.</p>
      ) : (
        <ul className="grid gap-3">
          {cohorts.map(({ id, name, startsOn }) => (
            <li key={id}>
              <TextLink to={`/training/cohorts/${id}/timetable`} hidden=": see its timetable">
                {name}
              </TextLink>
              <span className="block text-sm text-ink-soft">starts {longDay(startsOn)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 text-sm text-ink-soft">
        You see every session first. A line changed later changes no session that is made.
      </p>
      <p className="mt-3 text-sm text-ink-soft">
        A session in a school keeps to that school’s own days. An open session serves several, so it
        keeps to the council’s terms, and names the schools closed that day before it is made.
      </p>
    </Card>
  );
}
