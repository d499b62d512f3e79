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
            <p>
              {module.count} owe <strong>{module.title}</strong>:{' '}
              {module.next
                ? `${module.next.free} ${module.next.free === 1 ? 'place is' : 'places are'} free on ${module.next.when}.`
                : 'no open session with a free place is planned. Ask for one in your school.'}
            </p>
            {module.names.length > 0 && (
              <Details summary={`Who owes ${module.title}`}>
                <ul className="list-disc pl-5">
                  {module.names.map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                </ul>
              </Details>
            )}
            {mayBook && module.next && (
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
