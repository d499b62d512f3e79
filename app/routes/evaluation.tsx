import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findYearReport, type YearReport } from '~/features/evaluation/evaluation.server';
import { ReportTableCard } from '~/features/evaluation/report-table';
import { shareWords } from '~/features/evaluation/year-report';
import { requirePermission } from '~/features/people/guard.server';
import { may } from '~/features/people/viewer';
import { ButtonLink } from '~/ui/button';
import { Stack } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import { PrintButton } from '~/ui/print-button';
import { TextLink } from '~/ui/text-link';

export const meta = () => [{ title: 'Evaluation – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'see-evaluation');
  return {
    report: await findYearReport(args.context.now, !may(viewer, 'see-programme')),
    mayExport: may(viewer, 'export-evaluation'),
    mayReview: may(viewer, 'review-answers'),
  };
}

export default function EvaluationPage() {
  const { report, mayExport, mayReview } = useLoaderData<typeof loader>();
  if (!report)
    return (
      <>
        <PageTitle title="No programme year has begun" />
        <EmptyState title="Nothing to evaluate yet">
          The first figures appear here when staff are enrolled.
        </EmptyState>
      </>
    );
  return (
    <>
      <PageTitle
        eyebrow={`${report.yearName}, ${report.span}`}
        title={titleOf(report)}
        lead={leadOf(report)}
        actions={
          <>
            <PrintButton />
            {mayExport && (
              <ButtonLink to="/evaluation/export" look="outline">
                Data without names…
              </ButtonLink>
            )}
            {mayReview && <TextLink to="/feedback/review">Comments to read</TextLink>}
          </>
        }
      />
      <Stack>
        {report.tables.map((table) => (
          <ReportTableCard key={table.grouping} table={table} />
        ))}
        <HowToRead />
      </Stack>
    </>
  );
}

function titleOf({ whole }: YearReport): string {
  if (!whole || whole.enrolled === 0) return 'Nobody is enrolled yet';
  return `${whole.reached} of ${whole.enrolled} staff have come to a session`;
}

function leadOf({ whole }: YearReport): string | undefined {
  if (!whole || whole.completion === null) return undefined;
  return `Of all the modules that were due by today, ${shareWords(whole.completion)} are done.`;
}

function HowToRead() {
  return (
    <section className="reading text-sm text-ink-soft">
      <h2 className="text-h3 text-ink">How to read this</h2>
      <p>
        Staff enrolled today through a post at a school of a cohort; governors only under staff
        type. Someone with posts in two groups counts in each, and once in the whole. A module is
        due by its owner’s own date, counted from the school’s start.
      </p>
      <p>
        Scores are from people who chose to answer, so they may differ from those who did not. Fewer
        than 10 answers are never shown alone: groups named together are pooled. None of this shows
        cause: it says what happened, not what the programme changed.
      </p>
    </section>
  );
}
