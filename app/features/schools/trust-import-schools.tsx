import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';

type Props = {
  trust: { id: string };
  /** Schools whose staff may come in. */
  open: string[];
  /** Schools that have not accepted the agreement. */
  waiting: string[];
};

/** For which schools a trust's file may list staff, and which must accept the agreement first. */
export function TrustImportSchools({ trust, open, waiting }: Props) {
  return (
    <Card title="For which schools">
      <Names names={open} />
      {waiting.length > 0 && (
        <>
          <p className="mt-4 mb-2">
            Rows for these are refused, and nothing of them is kept, until the head or you{' '}
            <TextLink to={`/trusts/${trust.id}/agreement`}>accept the agreement</TextLink>:
          </p>
          <Names names={waiting} />
        </>
      )}
      <p className="mt-4">
        Who is head, SENCO or organiser is said by the school: the file changes none of them.
      </p>
    </Card>
  );
}

function Names({ names }: { names: string[] }) {
  return (
    <ul className="grid list-disc gap-1.5 pl-5">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
