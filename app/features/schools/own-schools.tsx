import { Card } from '~/ui/card';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';
import { phaseName } from './school-filter';

type OwnSchool = { id: string; name: string; phase: string };

/** The schools of someone who works at several: A–Z, with no figures to compare. */
export function OwnSchools({ schools }: { schools: OwnSchool[] }) {
  return (
    <>
      <PageTitle
        title={`You look after ${schools.length} schools`}
        lead="Choose one. They stand from A to Z; nothing here ranks one against another."
      />
      <Card>
        <ul>
          {schools.map(({ id, name, phase }) => (
            <li key={id} className="border-b border-line py-3 last:border-b-0">
              <TextLink to={`/schools/${id}`}>{name}</TextLink>
              <span className="text-sm text-ink-soft"> · {phaseName(phase)}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
