import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { PlainForm } from '~/ui/plain-form';
import { Radios } from '~/ui/radios';
import { Select, type Choice } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import { TextInput } from '~/ui/text-input';

type Filled = { errors?: FormErrors; values?: FormValues };

/** One school and what a plan keeps of it. */
export function SchoolLimitForm({
  schools,
  cohorts,
  ...form
}: Filled & { schools: Choice[]; cohorts: Choice[] }) {
  return (
    <PlainForm {...form}>
      <Select name="schoolId" label="School" blank="Choose a school" choices={schools} />
      <Radios
        name="kind"
        label="The plan keeps it"
        choices={[
          { value: 'pinned', label: 'in this cohort' },
          { value: 'not-before', label: 'out of every cohort before this one' },
          { value: 'not-in', label: 'out of this cohort' },
        ]}
      />
      <Select name="cohortId" label="Cohort" blank="Choose a cohort" choices={cohorts} />
      <Reason />
      <div>
        <Button>Set the limit</Button>
      </div>
    </PlainForm>
  );
}

/** Two schools that start together or apart. */
export function SchoolPairForm({ schools, ...form }: Filled & { schools: Choice[] }) {
  return (
    <PlainForm {...form}>
      <Select name="oneSchoolId" label="One school" blank="Choose a school" choices={schools} />
      <Select
        name="otherSchoolId"
        label="The other school"
        blank="Choose a school"
        choices={schools}
      />
      <Radios
        name="kind"
        label="They start"
        choices={[
          { value: 'together', label: 'with the same cohort' },
          { value: 'apart', label: 'with different cohorts' },
        ]}
      />
      <Reason />
      <div>
        <Button>Keep the pair</Button>
      </div>
    </PlainForm>
  );
}

/** What a plan weighs, and the days that a school takes. */
export function PlanSettingForm(form: Filled) {
  return (
    <PlainForm {...form}>
      <TextInput
        name="needWeight"
        label="What need weighs"
        hint="1 is usual. At 0 the plan only keeps trusts and areas together."
        inputMode="decimal"
        width="short"
      />
      <TextInput
        name="trustSplit"
        label="Price of splitting a trust"
        hint="For each cohort more that a trust’s schools are spread over. 10 is usual."
        inputMode="decimal"
        width="short"
      />
      <TextInput
        name="areaSplit"
        label="Price of splitting an area"
        hint="For each cohort more that an area’s schools are spread over. 2 is usual."
        inputMode="decimal"
        width="short"
      />
      <TextInput
        name="daysASchool"
        label="Facilitator days a school takes"
        hint="Whatever its size, with preparation. 2 is where we begin: change it once you know."
        inputMode="decimal"
        width="short"
      />
      <TextInput
        name="daysPer100Staff"
        label="And for every 100 staff"
        inputMode="decimal"
        width="short"
      />
      <TextInput
        name="pupilsPerStaff"
        label="Pupils for each member of staff"
        hint="By this the staff of a school are estimated until they are enrolled. 8 is usual in England."
        inputMode="decimal"
        width="short"
      />
      <div>
        <Button>Save</Button>
      </div>
    </PlainForm>
  );
}

function Reason() {
  return (
    <Textarea
      name="reason"
      label="Why"
      hint="Kept with the plan and shown to the programme team. The school is told its own limits, not these words."
      standingHint="Name no pupil."
      rows={3}
    />
  );
}
