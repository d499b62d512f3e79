import { FilterBar } from '~/ui/filter-bar';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import {
  beginningName,
  beginnings,
  isNarrowed,
  parts,
  partName,
  phaseName,
  phases,
  type SchoolFilter,
} from './school-filter';

/** Search and narrow the council's list of schools. */
export function SchoolFilters({ filter }: { filter: SchoolFilter }) {
  return (
    <FilterBar label="Filter schools" clearTo={isNarrowed(filter) ? '/schools' : undefined}>
      <TextInput
        name="search"
        type="search"
        label="Name, trust or number"
        width="medium"
        value={filter.search}
      />
      <Select
        name="phase"
        label="Phase"
        blank="Every phase"
        value={filter.phase ?? ''}
        choices={phases.map((phase) => ({ value: phase, label: phaseName(phase) }))}
      />
      <Select
        name="part"
        label="Part"
        blank="Every part"
        value={filter.part ?? ''}
        choices={parts.map((part) => ({ value: part, label: partName(part) }))}
      />
      <Select
        name="beginning"
        label="How far"
        blank="Any"
        value={filter.beginning ?? ''}
        choices={beginnings.map((one) => ({ value: one, label: beginningName(one) }))}
      />
    </FilterBar>
  );
}
