import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';
import type { ReadinessProgress } from './readiness-check.server';

type Props = { schoolId: string; progress: ReadinessProgress };

/** On a school's own page until it starts: how far its readiness check is. */
export function ReadinessCard({ schoolId, progress }: Props) {
  const { answered, questions, handedIn } = progress;
  const to = `/schools/${schoolId}/readiness`;
  if (handedIn)
    return (
      <Card title="Readiness check" compact>
        <p>
          Handed in on {handedIn}. <TextLink to={to}>Look at it or change it</TextLink>
        </p>
      </Card>
    );
  return (
    <Card title={`Readiness check: ${answered} of ${questions} answered`} edge="attention" compact>
      <p className="mb-2 text-sm text-ink-soft">
        It tells the project lead what would help your school begin. Five minutes.
      </p>
      <TextLink to={to}>{answered > 0 ? 'Go on with the check' : 'Begin the check'}</TextLink>
    </Card>
  );
}
