import { ProseSections } from '~/ui/prose-sections';
import type { LiveBody, OnlineBody, PartContent, PracticeBody } from './part-body.schema';

/** What stands in a part: the outline of a session, a reading, or a practice task. Never raw HTML. */
export function PartBody(part: PartContent) {
  switch (part.kind) {
    case 'live':
      return <Outline {...part.body} />;
    case 'online':
      return <Reading {...part.body} />;
    case 'practice':
      return <PracticeTask {...part.body} />;
  }
}

/** The reading of an online part, one thing to try at once, and three questions to oneself. */
function Reading({ sections, tryTomorrow, selfCheck }: OnlineBody) {
  return (
    <div>
      <ProseSections sections={sections} />
      <ProseSections
        sections={[
          { heading: 'Try it tomorrow', blocks: [{ kind: 'paragraph', text: tryTomorrow }] },
          {
            heading: 'Ask yourself',
            blocks: [
              { kind: 'list', items: [...selfCheck] },
              { kind: 'paragraph', text: 'Nobody sees or scores your answers.' },
            ],
          },
        ]}
      />
    </div>
  );
}

/** What to do, what to notice, and the question to reflect on. */
function PracticeTask({ steps, notice, reflection }: PracticeBody) {
  return (
    <div className="reading">
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2>What to notice</h2>
      <ul>
        {notice.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <h2>Reflect</h2>
      <p>{reflection}</p>
    </div>
  );
}

/** What happens in a live session, step by step. */
function Outline({ outline }: LiveBody) {
  return (
    <ol className="grid max-w-reading gap-2">
      {outline.map(({ minutes, what }) => (
        <li key={what} className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-3">
          <span className="text-ink-soft">{minutes} min</span>
          <span>{what}</span>
        </li>
      ))}
    </ol>
  );
}
