import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Details } from '~/ui/details';
import type { HeadPage } from './head-page.server';

type LateCardProps = {
  late: HeadPage['late'];
  lateStaff: number;
  schoolId: string;
  mayBook: boolean;
};

/** What is late and what can be done about it, most people first. */
export function LateCard({ late, lateStaff, schoolId, mayBook }: LateCardProps) {
  if (late.length === 0) return null;
  return (
    <Card
      title={lateStaff === 1 ? 'One person is late' : `${lateStaff} people are late`}
      edge="late"
    >
      <ul className="grid gap-4">
        {late.map((module) => (
          <li key={module.moduleId}>
            {module.needSession > 0 && (
              <p>
                {module.needSession} {module.needSession === 1 ? 'owes' : 'owe'}{' '}
                <strong>{module.title}</strong>: {offerWords(module.next)}
              </p>
            )}
            {module.needRest > 0 && (
              <p>
                {module.needRest} {module.needRest === 1 ? 'has' : 'have'} a part of{' '}
                <strong>{module.title}</strong> left to do on their own.
              </p>
            )}
            {module.names.length > 0 && (
              <Details summary={`Who owes ${module.title}`}>
                <ul className="list-disc pl-5">
                  {module.names.map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                </ul>
              </Details>
            )}
            {mayBook && module.needSession > 0 && module.next?.free && (
              <p className="mt-2">
                <ButtonLink
                  to={`/schools/${schoolId}/sessions/${module.next.id}/booking`}
                  small
                  look="outline"
                >
                  Book on {module.title}
                </ButtonLink>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function offerWords(next: HeadPage['late'][number]['next']): string {
  if (!next) return 'no open session with a free place is planned. Ask for one in your school.';
  if (next.free === null) return `a session in your school is on ${next.when}.`;
  return `${next.free} ${next.free === 1 ? 'place is' : 'places are'} free on ${next.when}.`;
}
