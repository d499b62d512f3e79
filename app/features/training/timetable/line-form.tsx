import type { FormErrors, FormValues } from '~/platform/form';
import { Button, ButtonRow } from '~/ui/button';
import { Form } from '~/ui/form';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { TextLink } from '~/ui/text-link';
import { weekdayNames, type LineKind } from './timetable-line';
import { lineSchema } from './timetable-line.schema';

type LineFormProps = {
  kind: LineKind;
  modules: { value: string; label: string }[];
  errors?: FormErrors;
  values?: FormValues;
  cancelTo: string;
};

/** One line of the template, new or changed; its kind stands. */
export function LineForm({ kind, modules, errors, values, cancelTo }: LineFormProps) {
  return (
    <Form schema={lineSchema} errors={errors} values={values}>
      <input type="hidden" name="kind" value={kind} />
      <Select name="moduleId" label="Module" blank="Choose a module" choices={modules} />
      <TextInput
        name="schoolWeeks"
        label="School weeks after the start"
        hint="0 is the week in which the cohort starts. Holidays are not counted."
        inputMode="numeric"
        width="tiny"
      />
      <Select
        name="weekday"
        label="Day of the week"
        blank="Choose a day"
        choices={weekdayNames.map((label, at) => ({ value: String(at + 1), label }))}
      />
      <div className="flex flex-wrap gap-6">
        <TextInput name="startsAtTime" label="Starts" hint="Like 9.30am or 15:45" width="short" />
        <TextInput
          name="minutes"
          label="Minutes"
          hint="From its start to its end"
          inputMode="numeric"
          width="tiny"
        />
      </div>
      {kind === 'open' && <Seats />}
      <TextInput
        name="facilitators"
        label="Facilitators for each session"
        hint="They are named on the session itself. Up to three and a half hours take half a day of each."
        inputMode="numeric"
        width="tiny"
      />
      <ButtonRow>
        <Button>Save</Button>
        <TextLink to={cancelTo}>Leave it</TextLink>
      </ButtonRow>
    </Form>
  );
}

function Seats() {
  return (
    <>
      <TextInput
        name="sessions"
        label="How many sessions"
        hint="Several are held one a school day, in a row, for each cohort."
        inputMode="numeric"
        width="tiny"
      />
      <TextInput name="capacity" label="Places on each" inputMode="numeric" width="tiny" />
      <TextInput name="venue" label="Room or building" hint="Name no person." />
    </>
  );
}
