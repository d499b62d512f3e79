import { Card } from '~/ui/card';
import { counted } from '~/platform/message-text';
import { Details } from '~/ui/details';
import { Notice } from '~/ui/notice';
import { TextLink } from '~/ui/text-link';
import type { ModeFacts } from './mode-facts';
import { modeWords } from './mode-words';
import { planModeName, planModes } from './plan-mode';

/** Said before anybody chooses: what year 1 could and could not show under each way of ordering. */
export function ModeCards({ facts }: { facts: ModeFacts }) {
  return (
    <>
      <div className="mb-6 grid items-start gap-4 lg:grid-cols-3">
        {planModes.map((mode) => {
          const { how, could, couldNot } = modeWords(mode, facts);
          return (
            <Card key={mode} title={planModeName(mode)} edge="brand">
              <p>{how}</p>
              <Points
                title="Year 1 could show"
                points={could.length > 0 ? could : ['Nothing by comparison.']}
              />
              <Points title="It could not show, or not well" points={couldNot} />
            </Card>
          );
        })}
      </div>
      <Strata facts={facts} />
      {facts.room < facts.free && <TooLittleRoom {...facts} />}
    </>
  );
}

function Points({ title, points }: { title: string; points: string[] }) {
  return (
    <>
      <h3 className="mt-4 mb-1 text-h3">{title}</h3>
      <ul className="grid list-disc gap-2 pl-5">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}

/** Said before a search that is bound to end with no plan. */
function TooLittleRoom({ room, free }: ModeFacts) {
  return (
    <Notice title="Too little room.">
      The cohorts that have not started take {room} more of the {counted(free, 'school')} still to
      be placed, so no plan can keep every limit. <TextLink to="/rollout">Add a cohort</TextLink> or
      let one take more.
    </Notice>
  );
}

function Strata({ facts: { strata } }: { facts: ModeFacts }) {
  if (strata.length === 0) return null;
  return (
    <div className="mb-6">
      <Details summary="The strata a draw goes by">
        <ul className="grid gap-1">
          {strata.map(({ name, schools }) => (
            <li key={name}>
              {name}: {schools}
            </li>
          ))}
        </ul>
      </Details>
    </div>
  );
}
