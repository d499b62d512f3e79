import type { WaitingFor } from '~/features/enrolment/waiting-for-school.server';
import { ReadinessCard } from '~/features/rollout/need/readiness-card';
import type { ReadinessProgress } from '~/features/rollout/need/readiness-check.server';
import type { SchoolInReach } from '~/features/schools/school.server';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Columns, Stack } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import { PrintButton } from '~/ui/print-button';
import { TextLink } from '~/ui/text-link';
import { apartWords, completionLead, completionTitle } from './completion-words';
import { GroupTable } from './group-table';
import type { HeadPage } from './head-page.server';
import { LateCard } from './late-card';
import { standingNext, standingTitle } from './school-standing';
import { SinceStartCard } from './since-start-card';
import { WaitingForYou } from './waiting-for-you';

type SchoolPageProps = {
  school: SchoolInReach;
  page: HeadPage | null;
  waiting: WaitingFor;
  named: boolean;
  mayBook: boolean;
  mayAnswer: boolean;
  mayClose: boolean;
  /** Its readiness check, for whoever may fill it in and until the school starts. */
  readiness: ReadinessProgress | null;
};

/** "How far are we?" in one minute. */
export function SchoolPage(props: SchoolPageProps) {
  const { school, page, waiting, named, mayBook, mayAnswer, mayClose, readiness } = props;
  const own = `/schools/${school.id}`;
  const aside = (
    <Stack>
      {page && (
        <LateCard
          late={page.late}
          lateStaff={page.completion.staff.late + (page.completion.governors?.late ?? 0)}
          schoolId={school.id}
          mayBook={mayBook}
        />
      )}
      <WaitingForYou
        schoolId={school.id}
        waiting={waiting}
        mayAnswer={mayAnswer}
        mayKeep={mayBook}
        newStarters={page?.standing.kind === 'enrolled' ? page.completion.newStarters : 0}
      />
      {readiness && <ReadinessCard schoolId={school.id} progress={readiness} />}
      <SchoolLinks school={school} named={named} mayAnswer={mayAnswer} mayClose={mayClose} />
    </Stack>
  );
  if (!page || page.completion.staff.expected === 0)
    return (
      <>
        <PageTitle
          eyebrow={eyebrowOf(school, page)}
          title={page ? standingTitle(page.standing) : 'No programme year is open yet'}
          lead={page ? standingNext(page.standing) : undefined}
        />
        <Columns aside={aside}>
          <EmptyState title="Nothing to count yet">
            Once people are expected to do something, this page says how many are done, on track,
            waiting for the programme and late.
          </EmptyState>
        </Columns>
      </>
    );
  const { completion, yearName } = page;
  return (
    <>
      <PageTitle
        eyebrow={eyebrowOf(school, page)}
        title={completionTitle(completion)}
        lead={completionLead(completion, yearName)}
        actions={
          <>
            <PrintButton>Print mine</PrintButton>
            <ButtonLink to={`${own}/governors`} look="outline">
              Print for governors
            </ButtonLink>
            {named && (
              <TextLink to={`${own}/completion.csv`} reload>
                Excel
              </TextLink>
            )}
          </>
        }
      />
      <Columns aside={aside}>
        <Card title="By staff group" note={`out of those expected on ${page.day}`}>
          <GroupTable groups={completion.groups} governors={completion.governors} day={page.day} />
          <p className="mt-3 text-sm text-ink-soft">{apartWords(completion)}</p>
        </Card>
        <SinceStartCard
          history={page.history}
          expected={completion.staff.expected}
          startsOn={page.cohort?.startsOn ?? ''}
        />
      </Columns>
    </>
  );
}

function eyebrowOf(school: SchoolInReach, page: HeadPage | null): string {
  return page?.cohort ? `${school.name} · ${page.cohort.words}` : school.name;
}

type SchoolLinksProps = Pick<SchoolPageProps, 'school' | 'named' | 'mayAnswer' | 'mayClose'>;

function SchoolLinks({ school, named, mayAnswer, mayClose }: SchoolLinksProps) {
  const own = `/schools/${school.id}`;
  return (
    <Card title="This school" compact>
      <ul className="grid gap-2">
        {named && (
          <li>
            <TextLink to={`${own}/staff`}>Staff list</TextLink>
          </li>
        )}
        <li>
          <TextLink to={`${own}/agreement`}>Data-sharing agreement</TextLink>
        </li>
        {mayClose && (
          <li>
            <TextLink to={`${own}/closures`}>Closures and INSET days</TextLink>
          </li>
        )}
        {mayAnswer && (
          <li>
            <TextLink to={`${own}/organisers`}>Who organises</TextLink>
          </li>
        )}
        {school.onBehalf ? (
          <>
            <li>
              <TextLink to={`${own}/head`}>Name the head</TextLink>
            </li>
            <li>
              <TextLink to={`${own}/entry`}>Details of the school</TextLink>
            </li>
            <li>
              <TextLink to={`${own}/opening`}>Open the named list for a reason</TextLink>
            </li>
          </>
        ) : (
          <li>
            <TextLink to={`${own}/openings`}>When the council looked at our names</TextLink>
          </li>
        )}
      </ul>
      <p className="mt-3 text-sm text-ink-soft">
        Who can see this page: the head, the organiser, the SENCO and the trust lead; the council
        sees the numbers without names. Not used for appraisal or pay.
      </p>
    </Card>
  );
}
