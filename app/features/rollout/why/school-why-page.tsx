import { phaseName } from '~/features/schools/school-filter';
import { BackLink } from '~/ui/back-link';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Columns } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';
import { SummaryList } from '~/ui/summary-list';
import { TextLink } from '~/ui/text-link';
import { MoveTable } from '../draft/draft-moves-page';
import { DraftEyebrow } from '../draft/draft-words';
import { staffWords } from '../limit/staff-words';
import { SchoolLimitsCard } from './school-limits-card';
import type { SchoolWhy } from './school-why.server';

/** Why a school is where a draft has it: its score by parts, its wish and what stopped it, its limits and its moves. */
export function SchoolWhyPage(why: SchoolWhy) {
  const { draft, school, cohort, startsOn, reason, limits, moves, isKept } = why;
  const address = `/rollout/drafts/${draft.id}`;
  return (
    <>
      <BackLink to={address}>{`Draft ${draft.number}`}</BackLink>
      <PageTitle
        eyebrow={<DraftEyebrow draft={draft} />}
        title={
          cohort ? `Why ${school.name} is in ${cohort.name}` : `${school.name} is in no cohort`
        }
        lead={
          cohort
            ? `It would start on ${startsOn}.${isKept ? ' It has been offered its place, which every plan keeps.' : ''}`
            : 'This draft has not placed it, so there is nothing to explain yet.'
        }
        actions={
          draft.isOpen && (
            <ButtonLink to={`${address}?move=${school.id}#effect`} look="outline">
              Move to…
            </ButtonLink>
          )
        }
      />
      <Columns aside={<FactsCard {...why} />}>
        {reason && (
          <>
            <Card title="Its score by parts">
              <Lines lines={reason.score} />
            </Card>
            <Card title="Where it would rather have gone" note="found by trying its moves">
              <p className="max-w-reading">
                {reason.wish ??
                  'It has an early place by need, which goes before everything else: no move was weighed.'}
              </p>
              {cohort && (
                <p className="mt-3">
                  <TextLink to={`${address}/cohorts/${cohort.id}`}>
                    {`What binds ${cohort.name}`}
                  </TextLink>
                </p>
              )}
            </Card>
          </>
        )}
        <SchoolLimitsCard limits={limits} mayLift={draft.isOpen} />
        <Card title="Its manual moves in this draft">
          {moves.length > 0 ? <MoveTable moves={moves} /> : <p>None.</p>}
        </Card>
        {reason && (
          <Card title="What the school would be told" note="its own reasons only">
            {reason.told.length > 0 ? (
              <Lines lines={reason.told} />
            ) : (
              <p>Nothing but the day it starts.</p>
            )}
          </Card>
        )}
      </Columns>
    </>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className="grid max-w-reading gap-2">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function FactsCard({ school, facts }: SchoolWhy) {
  const { phase, staff, facilitatorDays, need, trust, area } = facts;
  return (
    <Card title="What the plan knows of it">
      <SummaryList
        rows={[
          {
            key: 'Need',
            value: (
              <>
                {need ?? 'not known'}{' '}
                <TextLink to={`/rollout/schools/${school.id}/need`}>by parts</TextLink>
              </>
            ),
          },
          { key: 'Phase', value: phaseName(phase) },
          { key: 'Staff', value: staffWords(staff) },
          { key: 'Facilitator days', value: facilitatorDays },
          { key: 'Trust', value: trust ?? 'none recorded' },
          { key: 'Area', value: area ?? 'none recorded' },
        ]}
      />
    </Card>
  );
}
