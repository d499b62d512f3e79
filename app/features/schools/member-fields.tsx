import { Checkboxes } from '~/ui/checkboxes';
import { DateFields } from '~/ui/date-fields';
import { Radios } from '~/ui/radios';
import { TextInput } from '~/ui/text-input';
import { staffTypeName, staffTypes } from './staff-type';
import { weekDays } from './working-days';

/** Name and address: what is asked of everyone. */
export function NameFields() {
  return (
    <>
      <TextInput name="givenName" label="First name" width="medium" autoComplete="off" />
      <TextInput name="familyName" label="Last name" width="medium" autoComplete="off" />
      <TextInput
        name="email"
        type="email"
        label="Work e-mail address"
        hint="Their own. Without one, you print them a slip with a code."
        optional
        width="medium"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}

/** The post: what decides which training is owed and when it can be arranged. */
export function PostFields() {
  return (
    <>
      <Radios
        name="staffType"
        label="Staff type"
        hint="It decides which modules they owe"
        choices={staffTypes.map((type) => ({ value: type, label: staffTypeName(type) }))}
      />
      <TextInput name="jobTitle" label="Job title" optional width="medium" autoComplete="off" />
      <Checkboxes
        name="workingDays"
        label="Working days"
        hint="So that nobody is booked or reminded on a day off. Leave all empty if you do not know."
        optional
        choices={weekDays.map((day) => ({ value: day.letter, label: day.name }))}
      />
      <DateFields
        name="notExpectedUntil"
        label="Not expected until"
        hint="The day they are expected back, for example 12 4 2027. Give no reason: we do not keep it."
        optional
      />
    </>
  );
}
