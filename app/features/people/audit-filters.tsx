import type { FormErrors, FormValues } from '~/platform/form';
import { DateFields } from '~/ui/date-fields';
import { FormStateContext } from '~/ui/field-state';
import { FilterBar } from '~/ui/filter-bar';
import { Select, type Choice } from '~/ui/select';

type AuditFiltersProps = {
  choices: { acts: Choice[]; schools: Choice[]; people: Choice[]; doors: Choice[] };
  values: FormValues;
  errors: FormErrors;
  isFiltered: boolean;
};

/** What to look for in the audit trail: a GET form, so that the answer can be kept and sent. */
export function AuditFilters({ choices, values, errors, isFiltered }: AuditFiltersProps) {
  return (
    <FormStateContext.Provider value={{ errors, values }}>
      <FilterBar label="Filter the audit trail" clearTo={isFiltered ? '/audit' : undefined}>
        <Select name="act" label="What" blank="Any act" choices={choices.acts} />
        <Select name="schoolId" label="School" blank="Any school" choices={choices.schools} />
        <Select name="actorId" label="Who" blank="Anyone" choices={choices.people} />
        <Select name="door" label="Through" blank="Any door" choices={choices.doors} />
        <DateFields name="from" label="From" />
        <DateFields name="to" label="To" />
      </FilterBar>
    </FormStateContext.Provider>
  );
}
