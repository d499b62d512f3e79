import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';
import { mechanismWords } from './mechanism';
import { partKindName } from './part-kind';
import type { ModuleListed } from './programme.server';
import { minutesOf, spokenMinutes } from './spoken-minutes';

/** The year's modules in order: what each is made of, how long it takes and whom it is for. */
export function ModuleList({ modules }: { modules: ModuleListed[] }) {
  return (
    <ol className="grid gap-4 lg:grid-cols-2">
      {modules.map((module) => (
        <li key={module.id} className="grid">
          <ModuleCard {...module} />
        </li>
      ))}
    </ol>
  );
}

function ModuleCard({ id, code, title, summary, audience, parts, mechanisms }: ModuleListed) {
  const heading = <TextLink to={`/programme/modules/${id}`}>{title}</TextLink>;
  return (
    <Card title={heading} note={`${code}, ${spokenMinutes(minutesOf(parts))}`}>
      <p>{summary}</p>
      <p className="mt-1 text-sm text-ink-soft">{audience}</p>
      {parts.length > 0 ? (
        <ul className="mt-3 grid gap-1 border-t border-line pt-3">
          {parts.map((part) => (
            <li key={part.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
              <span>
                {partKindName(part.kind)}: {part.title}
              </span>
              <span className="text-ink-soft">{part.minutes} min</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-3 border-t border-line pt-3">No parts yet.</p>
      )}
      {mechanisms.length > 0 && (
        <p className="mt-3 text-sm text-ink-soft">
          How it teaches: {mechanismWords(mechanisms).toLowerCase()}
        </p>
      )}
    </Card>
  );
}
