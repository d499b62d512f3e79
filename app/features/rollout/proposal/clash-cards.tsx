import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';
import type { ClashShown } from './clash-page.server';

/** Which limits clash, and what relaxing each of them would bring. */
export function ClashCards({ clashes }: { clashes: ClashShown[] }) {
  if (clashes.length === 0)
    return (
      <Card title="Which limits clash" edge="attention">
        <p>
          That could not be worked out in time.{' '}
          <TextLink to="/rollout/limits">Look over the limits</TextLink>, and relax what matters
          least.
        </p>
      </Card>
    );
  return (
    <>
      {clashes.map(({ note, limits }, at) => (
        <Card
          key={limits.map(({ path }) => path).join()}
          title={clashes.length > 1 ? `Clash ${at + 1} of ${clashes.length}` : 'What clashes'}
          note={note}
          edge="attention"
        >
          <ul className="grid gap-4">
            {limits.map(({ path, words, relaxed, link }) => (
              <li key={path}>
                <strong>{words}.</strong>
                <span className="block">{relaxed}</span>
                {link && (
                  <TextLink to={link.to} hidden={`: ${words}`}>
                    {link.label}
                  </TextLink>
                )}
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}
