import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { DateFields } from '~/ui/date-fields';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';

type YearStartProps = { mayEdit: boolean; errors?: FormErrors; values?: FormValues };

/** Before there is a programme: the lead begins year 1 with the default one. */
export function YearStart({ mayEdit, errors, values }: YearStartProps) {
  if (!mayEdit)
    return (
      <>
        <PageTitle title="The programme has not begun" />
        <EmptyState title="No modules yet">The project lead begins year 1.</EmptyState>
      </>
    );
  return (
    <>
      <PageTitle
        title="Begin year 1"
        lead="It begins with eight modules written for this subject and a pathway for each staff type. You can change all of them."
      />
      <PlainForm errors={errors} values={values}>
        <DateFields
          name="startsOn"
          label="First day of year 1"
          hint="Usually the first of September. No school starts on it unless its cohort does."
        />
        <div>
          <Button>Begin year 1</Button>
        </div>
      </PlainForm>
    </>
  );
}
