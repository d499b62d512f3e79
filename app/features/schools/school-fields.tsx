import { Radios } from '~/ui/radios';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { participations, type TakesPart } from './participation';
import { partName, phaseName, phases } from './school-filter';

const HINT: Record<TakesPart, string> = {
  sequenced: 'It is put into a cohort and its staff are enrolled',
  contributor: 'It gives and takes training beside the sequence, such as a special school',
  no: 'It is on the list and not invited',
};

export const partChoices = participations.map((part) => ({
  value: part,
  label: partName(part),
  hint: HINT[part],
}));

/** What is asked of a setting that is added by hand. */
export function SchoolFields() {
  return (
    <>
      <TextInput name="name" label="Name" autoComplete="off" />
      <TextInput
        name="councilReference"
        label="The council’s own reference"
        hint="It is found by this from now on, like EST-014"
        width="medium"
        autoComplete="off"
        spellCheck={false}
      />
      <TextInput
        name="ofsted"
        label="Ofsted number"
        optional
        width="medium"
        autoComplete="off"
        spellCheck={false}
      />
      <Select
        name="phase"
        label="Phase"
        blank="Choose a phase"
        choices={phases.map((phase) => ({ value: phase, label: phaseName(phase) }))}
      />
      <Radios name="takesPart" label="Which part does it play?" choices={partChoices} />
      <TextInput name="town" label="Town" optional width="medium" autoComplete="off" />
      <TextInput name="postcode" label="Postcode" optional width="short" autoComplete="off" />
    </>
  );
}
