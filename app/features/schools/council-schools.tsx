import { counted } from '~/platform/message-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { TextLink } from '~/ui/text-link';
import { isNarrowed, type SchoolFilter } from './school-filter';
import { SchoolFilters } from './school-filters';
import type { countSchoolsByPart, listSchools } from './school-list.server';
import { SchoolTable } from './school-table';

type Props = Awaited<ReturnType<typeof listSchools>> & {
  filter: SchoolFilter;
  counts: Awaited<ReturnType<typeof countSchoolsByPart>>;
};

/** Every school the council knows, A–Z. */
export function CouncilSchools({ filter, schools, found, pages, counts }: Props) {
  const { sequenced, contributor, no } = counts;
  const isEmpty = sequenced + contributor + no === 0 && found === 0 && !isNarrowed(filter);
  return (
    <>
      <PageTitle
        title={
          isEmpty ? 'No schools yet' : `${counted(sequenced, 'school takes', 'schools take')} part`
        }
        lead={
          isEmpty
            ? undefined
            : `${counted(contributor, 'contributor')} beside them; ${counted(no, 'other open school')} listed and not invited.`
        }
        actions={
          <>
            <ButtonLink to="/schools/import" look={isEmpty ? 'filled' : 'outline'}>
              Import the national list
            </ButtonLink>
            <TextLink to="/schools/new">Add a setting by hand</TextLink>
            <TextLink to="/teams">Teams outside schools</TextLink>
            <TextLink to="/terms">Term dates</TextLink>
          </>
        }
      />
      {isEmpty ? (
        <EmptyState title="The list is empty">
          Import the national list of schools, or add a setting by hand.
        </EmptyState>
      ) : (
        <>
          <SchoolFilters filter={filter} />
          <Card note={`${counted(found, 'school')} shown, A to Z`} title="Schools">
            {found === 0 ? (
              <EmptyState title="No school is like this">
                Try part of the name, the trust, or a number: URN, UKPRN, LAESTAB, Ofsted or the
                council’s own.
              </EmptyState>
            ) : (
              <SchoolTable schools={schools} />
            )}
          </Card>
          <Pagination page={filter.page} pages={pages} label="Schools" />
        </>
      )}
    </>
  );
}
