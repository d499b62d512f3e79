import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';

/** Shown on the council's first page while the terms known run out soon; nothing otherwise. */
export function TermsCard({ warning }: { warning: string | null }) {
  if (warning === null) return null;
  return (
    <Card title="Term dates run out" edge="attention">
      <p className="mb-3">{warning}</p>
      <TextLink to="/terms">Add term dates</TextLink>
    </Card>
  );
}
