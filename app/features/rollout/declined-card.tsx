import { counted } from '~/platform/message-text';
import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';
import type { AnsweredSchool } from './unanswered.server';

/** Who said no, and why: the reason is the school's own and goes to no other. */
export function DeclinedCard({ schools }: { schools: AnsweredSchool[] }) {
  if (schools.length === 0) return null;
  const title = `${counted(schools.length, 'school has', 'schools have')} declined`;
  return (
    <Card id="declined" title={title}>
      <ul className="grid gap-4">
        {schools.map(({ id, name, cohortName, reason, answeredOn }) => (
          <li key={id}>
            <TextLink to={`/schools/${id}/invitation`}>{name}</TextLink>
            <span className="text-sm text-ink-soft">
              {' '}
              · {cohortName}, {answeredOn}
            </span>
            {reason && <p className="max-w-reading">“{reason}”</p>}
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <TextLink to="/rollout">Find another school for the place</TextLink>
      </p>
    </Card>
  );
}
