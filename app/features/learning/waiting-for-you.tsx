import type { WaitingFor } from '~/features/enrolment/waiting-for-school.server';
import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';

type WaitingForYouProps = {
  schoolId: string;
  waiting: WaitingFor;
  mayAnswer: boolean;
  mayKeep: boolean;
  /** People with a post who are on no pathway yet. */
  newStarters: number;
};

/** What only this reader can do next for the school. */
export function WaitingForYou(props: WaitingForYouProps) {
  const { schoolId, waiting, mayAnswer, mayKeep, newStarters } = props;
  const own = `/schools/${schoolId}`;
  const { agreement, invitation, list, opening } = waiting;
  const tasks = [
    mayAnswer &&
      agreement && {
        to: `${own}/agreement`,
        words:
          agreement === 'newer-text'
            ? 'Read and accept the newer data-sharing agreement'
            : 'Read and accept the data-sharing agreement',
        hint:
          agreement === 'newer-text'
            ? 'The text has changed since it was accepted.'
            : 'No staff details come in before that.',
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
    mayKeep &&
      !list &&
      newStarters > 0 && {
        to: `${own}/enrolment`,
        words: newStarters === 1 ? 'Enrol 1 new starter' : `Enrol ${newStarters} new starters`,
        hint: 'They owe nothing until you have.',
      },
    mayAnswer &&
      opening && {
        to: `${own}/openings`,
        words: 'See why the council looked at your names',
        hint: `${opening.name}, ${opening.on}.`,
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
