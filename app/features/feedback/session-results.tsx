import { counted } from '~/platform/message-text';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import type { SessionFeedback } from './session-feedback.server';

type SessionResultsProps = { feedback: SessionFeedback; texts: string[]; moduleTitle: string };

/** The means of a session or of its module, and what people wrote about the module. */
export function SessionResults({ feedback, texts, moduleTitle }: SessionResultsProps) {
  return (
    <Stack>
      {feedback.from === 'none' ? (
        <EmptyState title="Nothing to show yet">
          Results appear when at least 10 people have answered about {moduleTitle}.
        </EmptyState>
      ) : (
        <Card
          title={feedback.from === 'session' ? 'This session' : `All sessions of ${moduleTitle}`}
          note="means of answers from 1 (not at all) to 5 (very)"
        >
          <DataTable
            caption="What people said"
            captionHidden
            rows={feedback.results}
            rowKey={({ text }) => text}
            columns={[
              { head: 'Question', names: true, cell: ({ text }) => text },
              { head: 'Answers', numeric: true, cell: ({ atLeast }) => `${atLeast} or more` },
              { head: 'Mean', numeric: true, cell: ({ mean }) => mean.toFixed(1) },
            ]}
          />
        </Card>
      )}
      {texts.length > 0 && (
        <Card
          title={`What people wrote about ${moduleTitle}`}
          note={`${counted(texts.length, 'comment')} from every session of it`}
        >
          <ul className="grid gap-3">
            {texts.map((text, at) => (
              <li key={`${at} ${text}`} className="max-w-reading whitespace-pre-line">
                “{text}”
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Stack>
  );
}

/** The answer in one line. */
export function resultsTitle(feedback: SessionFeedback, hasRegister: boolean): string {
  if (!hasRegister) return 'The register has not been taken';
  if (feedback.from === 'none') return 'Too few answers to show';
  const [first] = feedback.results;
  if (feedback.from === 'session')
    return `At least ${first?.atLeast ?? 0} of ${feedback.asked} asked have answered`;
  return 'Shown together with the module’s other sessions';
}

/** What became of the answers, in a sentence. */
export function resultsLead(feedback: SessionFeedback, hasRegister: boolean): string {
  if (!hasRegister) return 'Those who attended are asked once the register has been taken.';
  if (feedback.from === 'session') return 'Stored without names, schools or times.';
  const asked = `${counted(feedback.asked, 'person was', 'people were')} asked.`;
  if (feedback.from === 'none') return asked;
  return `${asked} Every session of the module is shown together, so that nobody’s answers can be told.`;
}
