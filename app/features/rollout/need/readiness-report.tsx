import { Card } from '~/ui/card';
import { SummaryList } from '~/ui/summary-list';
import { ReadinessDots } from './readiness-dots';
import { readinessAnswerName, readinessQuestions } from './readiness-question';
import type { SchoolNeed } from './school-need.server';

type Props = Pick<SchoolNeed, 'readiness' | 'answers'>;

/** A school's readiness for the lead: its own word, and apart from it what the portal has no record of. */
export function ReadinessReport({ readiness, answers }: Props) {
  const { level, handedInOn, answered, onRecord } = readiness;
  return (
    <>
      <Card title="Readiness" note="the school’s own word">
        {level === null ? (
          <p>
            Not known: the check{' '}
            {answered === 0
              ? 'has not been begun'
              : `is begun, ${answered} of ${readinessQuestions.length} answered`}
            .
          </p>
        ) : (
          <p>
            <ReadinessDots level={level} />
            <span className="block text-sm text-ink-soft">Handed in on {handedInOn}</span>
          </p>
        )}
        {answers && (
          <SummaryList
            rows={readinessQuestions.map(({ id, asks }) => {
              const answer = answers[id];
              return { key: asks, value: answer ? readinessAnswerName(answer) : 'No answer' };
            })}
          />
        )}
      </Card>
      <Card title="What the portal has no record of" note="as on record today">
        {onRecord.length === 0 ? (
          <p>Nothing is missing: head, SENCO, organiser and agreement are on record.</p>
        ) : (
          <ul className="list-disc pl-5">
            {onRecord.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
