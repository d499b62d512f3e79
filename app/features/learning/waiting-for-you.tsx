import type { WaitingFor } from '~/features/enrolment/waiting-for-school.server';
import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';

type WaitingForYouProps = {
  schoolId: string;
  waiting: WaitingFor;
  mayAnswer: boolean;
  mayKeep: boolean;
};

/** What only this reader can do next for the school. */
export function WaitingForYou({ schoolId, waiting, mayAnswer, mayKeep }: WaitingForYouProps) {
  const own = `/schools/${schoolId}`;
  const { agreement, invitation, list } = waiting;
  const tasks = [
    mayAnswer &&
      agreement && {
        to: `${own}/agreement`,
        words: 'Read and accept the data-sharing agreement',
        hint: 'No staff details come in before that.',
      },
    mayAnswer &&
      invitation && {
        to: `${own}/invitation`,
        words: `Accept or decline a place in ${invitation.cohort}`,
        hint: `Starts ${invitation.startsOn}.`,
      },
    mayKeep &&
      list && {
        to: `${own}/enrolment`,
        words: 'Look over the staff list and enrol',
        hint: 'Sessions can be booked from then on.',
      },
  ].filter((task) => task !== false && task !== null);
  if (tasks.length === 0) return null;
  return (
    <Card title="Waiting for you" edge="attention">
      <ul className="grid gap-3">
        {tasks.map(({ to, words, hint }) => (
          <li key={to}>
            <TextLink to={to}>{words}</TextLink>
            <p className="text-sm text-ink-soft">{hint}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
