import type { FormErrors, FormValues } from '~/platform/form';
import { Button, ButtonRow } from '~/ui/button';
import { Checkbox, Checkboxes } from '~/ui/checkboxes';
import { DateFields } from '~/ui/date-fields';
import { PlainForm } from '~/ui/plain-form';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { TextLink } from '~/ui/text-link';
import type { SessionKind } from './session-kind';

type Option = { value: string; label: string };

type SessionFormProps = {
  kind: SessionKind;
  facilitators: Option[];
  errors?: FormErrors;
  values?: FormValues;
  /** A warning stands beside a field: one may go on even so. */
  isWarned: boolean;
  /** Of a new session: what it is about and for whom; these never change afterwards. */
  fresh?: { modules: Option[]; cohorts: Option[]; schools: Option[] };
  submit: string;
  cancelTo: string;
};

/** The form of a session, new or changed. */
export function SessionForm(props: SessionFormProps) {
  const { kind, facilitators, errors, values, isWarned, fresh, submit, cancelTo } = props;
  return (
    <PlainForm errors={errors} values={values}>
      <input type="hidden" name="kind" value={kind} />
      {fresh && <WhatAndWhom kind={kind} {...fresh} />}
      <DateFields name="on" label="Day" />
      <div className="flex flex-wrap gap-6">
        <TextInput name="from" label="Starts" hint="Like 9.30am" width="short" />
        <TextInput name="until" label="Ends" hint="Like noon or 15:00" width="short" />
      </div>
      <TextInput name="venue" label="Room or building" />
      <TextInput name="address" label="Address" optional />
      {kind === 'open' && <Seats />}
      {facilitators.length > 0 && (
        <Checkboxes
          name="facilitatorIds"
          label="Facilitators"
          optional
          hint="Who leads it and takes the register. They are told at once."
          choices={facilitators}
        />
      )}
      {isWarned && (
        <Checkbox name="evenSo" label="Go on even so" hint="You have read the warning above." />
      )}
      <ButtonRow>
        <Button>{submit}</Button>
        <TextLink to={cancelTo}>Leave it</TextLink>
      </ButtonRow>
    </PlainForm>
  );
}

function WhatAndWhom({
  kind,
  modules,
  cohorts,
  schools,
}: { kind: SessionKind } & NonNullable<SessionFormProps['fresh']>) {
  return (
    <>
      <Select name="moduleId" label="Module" blank="Choose a module" choices={modules} />
      {kind === 'open' ? (
        <Select
          name="cohortId"
          label="For which schools"
          blank="Every cohort"
          choices={cohorts}
          optional
        />
      ) : (
        <Select name="schoolId" label="School" blank="Choose a school" choices={schools} />
      )}
      {kind === 'led-by-school' && (
        <TextInput
          name="lead"
          label="Who leads it"
          hint="Full name or e-mail address as on the school’s staff list. They must have completed the module."
        />
      )}
    </>
  );
}

function Seats() {
  return (
    <>
      <TextInput name="capacity" label="Places" inputMode="numeric" width="tiny" />
      <TextInput
        name="schoolCap"
        label="Most places for one school at first"
        hint="So that one school cannot take them all on the first day."
        inputMode="numeric"
        width="tiny"
        optional
      />
      <DateFields
        name="schoolCapUntil"
        label="From this day a school may take as many as are left"
        optional
      />
    </>
  );
}
