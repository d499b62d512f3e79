import type { FormErrors, FormValues } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { Button } from '~/ui/button';
import { DateFields } from '~/ui/date-fields';
import { PlainForm } from '~/ui/plain-form';
import { TextInput } from '~/ui/text-input';
import { fewestName, mostName, type PhaseCount } from './cohort.schema';

type CohortFormProps = { counts: PhaseCount[]; errors?: FormErrors; values?: FormValues };

/** A cohort's name and start, and the limits that a plan keeps for it. */
export function CohortForm({ counts, errors, values }: CohortFormProps) {
  return (
    <PlainForm errors={errors} values={values}>
      <TextInput name="name" label="Name" hint="Name no person in it." width="medium" />
      <DateFields
        name="startsOn"
        label="Start"
        hint="Due dates of its schools count from this day. For example, 7 9 2026"
      />
      <TextInput
        name="mostSchools"
        label="Most schools"
        hint="How many schools the programme team can bring in together."
        inputMode="numeric"
        width="tiny"
      />
      <TextInput
        name="fewestSchools"
        label="Fewest schools"
        optional
        hint="A proposal never puts fewer here."
        inputMode="numeric"
        width="tiny"
      />
      <TextInput
        name="mostStaff"
        label="Most staff"
        optional
        hint="Of all its schools together, governors left out."
        inputMode="numeric"
        width="short"
      />
      <TextInput
        name="facilitatorDays"
        label="Facilitator days there are"
        optional
        hint="A proposal puts no more schools here than these days are enough for."
        inputMode="decimal"
        width="short"
      />
      {counts.map((count) => (
        <PhaseFields key={count.phase} {...count} />
      ))}
      <div>
        <Button>Save</Button>
      </div>
    </PlainForm>
  );
}

function PhaseFields({ phase, schools }: PhaseCount) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-bold">
        <span className="capitalize">{phase}</span>
        <span className="font-normal text-ink-soft"> · {counted(schools, 'school')} in all</span>
      </legend>
      <div className="mt-2 flex flex-wrap gap-x-8 gap-y-3">
        <TextInput
          name={fewestName(phase)}
          label="Fewest"
          inputMode="numeric"
          width="tiny"
          optional
        />
        <TextInput name={mostName(phase)} label="Most" inputMode="numeric" width="tiny" optional />
      </div>
    </fieldset>
  );
}
