import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { BankHolidayCard } from '~/features/schools/bank-holiday-card';
import { listBankHolidays } from '~/features/schools/bank-holiday.server';
import { lastDayOf } from '~/features/schools/calendar';
import { bySchoolYear, schoolYearOf, termsWarning } from '~/features/schools/term';
import { TermTable } from '~/features/schools/term-list';
import { listTerms } from '~/features/schools/term.server';
import { dayOf, longDay } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { ButtonLink } from '~/ui/button';
import { Columns, Stack } from '~/ui/columns';
import { Details } from '~/ui/details';
import { EmptyState } from '~/ui/empty-state';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Term dates – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'keep-calendar');
  const today = dayOf(args.context.now);
  const [terms, holidays] = await Promise.all([listTerms(), listBankHolidays()]);
  return { today, terms, holidays, warning: termsWarning(terms, today) };
}

export default function TermsPage() {
  const { today, terms, holidays, warning } = useLoaderData<typeof loader>();
  const years = bySchoolYear(terms);
  const past = years.filter(({ year }) => year < schoolYearOf(today)).reverse();
  const current = years.filter((one) => !past.includes(one));
  const last = lastDayOf(terms);
  return (
    <>
      <BackLink to="/schools">Schools</BackLink>
      <PageTitle
        title={last ? `Term dates are known to ${longDay(last)}` : 'No term dates yet'}
        lead="Reminders go out on days of term alone, and timetables pass over holidays. A school that differs enters its own days."
        actions={
          <>
            <ButtonLink to="/terms/new">Add a term</ButtonLink>
            <ButtonLink to="/terms/import" look="outline">
              Load a file
            </ButtonLink>
          </>
        }
      />
      {warning && <Notice>{warning}</Notice>}
      <Columns aside={<BankHolidayCard holidays={holidays} today={today} />}>
        {current.length === 0 && (
          <EmptyState title="No terms of this school year or later">
            Add them one by one, with half-terms as the gaps between them, or load a file.
          </EmptyState>
        )}
        {current.map((year) => (
          <TermTable key={year.year} {...year} />
        ))}
        {past.length > 0 && (
          <Details summary={`Past school years (${past.length})`}>
            <Stack>
              {past.map((year) => (
                <TermTable key={year.year} {...year} />
              ))}
            </Stack>
          </Details>
        )}
      </Columns>
    </>
  );
}
