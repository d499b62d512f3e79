import type { FormErrors } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { Button, ButtonRow } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { Notice } from '~/ui/notice';
import { PlainForm } from '~/ui/plain-form';
import { TextLink } from '~/ui/text-link';
import { LineDays } from './line-days';
import type { TimetablePage } from './timetable-page.server';

/** What the page answers: how many sessions are still to be made. */
export function timetableTitle({ cohort, counts, lines }: TimetablePage): string {
  if (lines.length === 0) return `${cohort.name}: nothing to make a timetable from`;
  if (counts.toMake > 0) return `${cohort.name}: ${counted(counts.toMake, 'session')} to make`;
  return `${cohort.name}: nothing left to make`;
}

/** The preview: what holds it up, the button, and line by line every session with its day. */
export function TimetableBody({ page, errors }: { page: TimetablePage; errors?: FormErrors }) {
  const { lines, year, counts, cohort, seen } = page;
  if (lines.length === 0)
    return (
      <EmptyState title="No session is asked for">
        Either the{' '}
        <TextLink to={`/training/template?year=${year.number}`}>timetable template</TextLink> has no
        line yet, or no school of the cohort has accepted.
      </EmptyState>
    );
  return (
    <>
      <Hindrances page={page} />
      {counts.toMake > 0 && cohort.isPublished && (
        <div className="mb-6">
          <PlainForm errors={errors}>
            <input type="hidden" name="seen" value={seen} />
            <ButtonRow>
              <Button>Make {counted(counts.toMake, 'session')}</Button>
              <span className="text-sm text-ink-soft">
                Nobody is written to. Schools see theirs on their page, and you name the
                facilitators on each.
              </span>
            </ButtonRow>
          </PlainForm>
        </div>
      )}
      <Stack>
        {lines.map((line) => (
          <Card key={line.id} title={line.title} note={line.when}>
            <p className="mb-3 text-sm text-ink-soft">{line.what}</p>
            <LineDays line={line} />
          </Card>
        ))}
      </Stack>
    </>
  );
}

function Hindrances({ page: { cohort, counts, notAccepted } }: { page: TimetablePage }) {
  return (
    <>
      {!cohort.isPublished && (
        <Notice
          title="Not published."
          actions={
            <TextLink to={`/rollout/cohorts/${cohort.id}/publication`}>
              Publish {cohort.name}
            </TextLink>
          }
        >
          Its start may still move, so its timetable is not made before it is published.
        </Notice>
      )}
      {counts.noDates > 0 && (
        <Notice actions={<TextLink to="/terms">Term dates</TextLink>}>
          {counted(counts.noDates, 'session comes', 'sessions come')} later than the term dates
          known, and {counts.noDates === 1 ? 'is' : 'are'} not made. Add the terms, then look again.
        </Notice>
      )}
      {notAccepted > 0 && (
        <Notice>
          {counted(notAccepted, 'school has', 'schools have')} not accepted yet: nothing is held in{' '}
          {notAccepted === 1 ? 'it' : 'them'}. Look again when{' '}
          {notAccepted === 1 ? 'it has' : 'they have'}.
        </Notice>
      )}
    </>
  );
}
