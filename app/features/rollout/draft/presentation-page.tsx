import { counted } from '~/platform/message-text';
import { longDay } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { ButtonLink } from '~/ui/button';
import { WidePage } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';
import { PrintButton } from '~/ui/print-button';
import type { Presentation } from './presentation.server';

type PresentationPageProps = { draft: { id: string; number: number }; presentation: Presentation };

/** The plan for a heads' meeting: cohorts, their starts and their schools A–Z, and nothing else about any school. */
export function PresentationPage({ draft, presentation }: PresentationPageProps) {
  const { yearName, cohorts } = presentation;
  return (
    <WidePage>
      <div className="no-print">
        <BackLink to={`/rollout/drafts/${draft.id}`}>{`Draft ${draft.number}`}</BackLink>
      </div>
      <div className="landscape">
        <PageTitle
          eyebrow={`Draft ${draft.number}: nothing is settled until it is published`}
          title={`Culture of Inclusion, ${yearName}: which schools would start when`}
          actions={
            <>
              <PrintButton>Print</PrintButton>
              <ButtonLink to={`/rollout/drafts/${draft.id}/schools.csv`} look="outline" download>
                As a spreadsheet
              </ButtonLink>
            </>
          }
        />
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,17rem),1fr))] items-start gap-6 print:grid-cols-4 print:gap-3">
          {cohorts.map(({ id, name, startsOn, schools }) => (
            <section key={id} aria-labelledby={`cohort-${id}`}>
              <h2
                id={`cohort-${id}`}
                className="border-b-4 border-brand pb-1 text-h1-phone print:text-h3"
              >
                {name}
              </h2>
              <p className="mt-2 mb-3 text-lead font-bold print:my-1 print:text-base">
                starts {longDay(startsOn)}
                <span className="block text-base font-normal text-ink-soft">
                  {counted(schools.length, 'school')}
                </span>
              </p>
              <ul className="grid gap-1.5 text-lead print:gap-0 print:text-base">
                {schools.map((school) => (
                  <li key={school.id}>{school.name}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <p className="mt-8 text-ink-soft print:mt-3">Schools are listed A–Z.</p>
      </div>
    </WidePage>
  );
}
